import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks each file against PDF/UA-1; a line per fault: file, clause, test number, message, place. */
class CheckPdfUa {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    int checked = 0;
    for (String file : files) {
      try (InputStream stream = new FileInputStream(new File(file));
          PDFAParser parser = Foundries.defaultInstance().createParser(stream, PDFAFlavour.PDFUA_1);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
        ValidationResult result = validator.validate(parser);
        for (TestAssertion fault : result.getTestAssertions()) {
          if (fault.getStatus() != TestAssertion.Status.FAILED) continue;
          System.out.println(String.join("\t", "FAULT", file, fault.getRuleId().getClause(),
              String.valueOf(fault.getRuleId().getTestNumber()), fault.getMessage(), fault.getLocation().getContext()));
        }
        System.out.println(String.join("\t", "CHECKED", file, String.valueOf(result.isCompliant()),
            String.valueOf(result.getTotalAssertions())));
        checked += 1;
      }
    }
    if (checked != files.length) System.exit(2);
  }
}
