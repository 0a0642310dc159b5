/* A photo from a phone is made small in the browser before it is sent: most people have no program for it. */
(() => {
  // The server makes it smaller still: this is for the line.
  const most = 1500 * 1024;
  const sides = [2000, 1600, 1200, 900];
  const field = document.getElementById('picture');
  const told = document.getElementById('picture-shrunk');
  if (!field || !told || !window.createImageBitmap || !window.DataTransfer) return;

  field.addEventListener('change', () => {
    told.hidden = true;
    const file = field.files[0];
    // What is small already, or moves, is for the server to judge.
    if (file && file.size > most && /^image\/(png|jpeg|webp)$/.test(file.type)) shrink(file).catch(() => {});
  });

  async function shrink(file) {
    const bitmap = await createImageBitmap(file);
    for (const side of sides) {
      const blob = await drawn(bitmap, side);
      if (!blob || blob.size > most) continue;
      // Somebody may have chosen another meanwhile.
      if (field.files[0] !== file) return;
      const files = new DataTransfer();
      files.items.add(new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }));
      field.files = files.files;
      told.hidden = false;
      return;
    }
  }

  function drawn(bitmap, side) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8));
  }
})();
