import type { Migration } from './migration.ts';

/**
 * What auditors make of what people wrote. Themes and approved quotes outlive the texts; a text's own id is random, and so
 * is that of everything here.
 */
export const textReviews: Migration = {
  name: '110-text-reviews',
  up: async (db, { keepNoSamples }) => {
    await db.schema
      .createTable('text_reviews')
      .addColumn('text_id', 'text', (column) => column.notNull())
      .addColumn('collection_id', 'text', (column) => column.notNull().references('collections.id'))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('before', 'text')
      .addPrimaryKeyConstraint('text_reviews_key', ['text_id'])
      .execute();
    await db.schema
      .createIndex('text_reviews_collection')
      .on('text_reviews')
      .columns(['collection_id', 'text_id'])
      .execute();
    await keepNoSamples(db, 'text_reviews', 'body');
    await keepNoSamples(db, 'text_reviews', 'before');
    await db.schema
      .createTable('text_themes')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('audit_id', 'text', (column) => column.notNull().references('audits.id'))
      .addColumn('title', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('text_themes_key', ['id'])
      .addUniqueConstraint('text_themes_title', ['audit_id', 'title'])
      .execute();
    await db.schema
      .createTable('quotes')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('audit_id', 'text', (column) => column.notNull().references('audits.id'))
      .addColumn('collection_id', 'text', (column) => column.notNull().references('collections.id'))
      .addColumn('text_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('words_digest', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('quotes_key', ['id'])
      .addUniqueConstraint('quotes_words', ['text_id', 'kind', 'words_digest'])
      .execute();
    await db.schema.createIndex('quotes_audit').on('quotes').columns(['audit_id', 'id']).execute();
    await keepNoSamples(db, 'quotes', 'words');
    await db.schema
      .createTable('quote_approvals')
      .addColumn('quote_id', 'text', (column) => column.notNull().references('quotes.id'))
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('quote_approvals_key', ['quote_id', 'person_id'])
      .execute();
    await db.schema
      .createTable('text_sorters')
      .addColumn('audit_id', 'text', (column) => column.notNull().references('audits.id'))
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('text_sorters_key', ['audit_id', 'person_id'])
      .execute();
  },
};
