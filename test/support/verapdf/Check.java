// Asks veraPDF whether files keep PDF/UA-1 and PDF/A-2a. Run as a single source file, with veraPDF on the class path.
import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Check {
  private static final PDFAFlavour[] PROFILES = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A};

  public static void main(String[] files) {
    Logger.getLogger("").setLevel(Level.SEVERE);
    VeraGreenfieldFoundryProvider.initialise();
    boolean kept = true;
    for (String file : files) {
      for (PDFAFlavour profile : PROFILES) kept &= keeps(new File(file), profile);
    }
    System.exit(kept ? 0 : 1);
  }

  private static boolean keeps(File file, PDFAFlavour profile) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, profile);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, true)) {
      ValidationResult result = validator.validate(parser);
      String verdict = result.isCompliant() ? "compliant" : "NOT compliant";
      System.out.printf("%s  %-7s %s (%d checks)%n", file, profile.getId(), verdict, result.getTotalAssertions());
      print(result);
      return result.isCompliant();
    } catch (Exception unreadable) {
      System.out.printf("%s  %-7s cannot be read: %s%n", file, profile.getId(), unreadable.getMessage());
      return false;
    }
  }

  /** Each rule that fails, once: clause and test, how often, what it says, and where it first failed. */
  private static void print(ValidationResult result) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, TestAssertion> firsts = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      String rule = assertion.getRuleId().getClause() + " test " + assertion.getRuleId().getTestNumber();
      counts.merge(rule, 1, Integer::sum);
      firsts.putIfAbsent(rule, assertion);
    }
    counts.forEach((rule, count) -> {
      TestAssertion first = firsts.get(rule);
      System.out.printf("  fails %s, %d times: %s%n", rule, count, first.getMessage());
      System.out.printf("    first: %s%n    at: %s%n", first.getErrorMessage(), first.getLocation().getContext());
    });
  }
}
