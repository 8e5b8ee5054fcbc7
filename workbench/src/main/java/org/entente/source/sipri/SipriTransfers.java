package org.entente.source.sipri;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.TextTable;

/**
 * SIPRI's register of transfers of major arms, as its web page exports it or as it was saved again.
 */
public final class SipriTransfers implements Source {
    static final Citation DATABASE = new Citation(
            "sipri-arms-transfers",
            "{Stockholm International Peace Research Institute}",
            "SIPRI Arms Transfers Database",
            "Stockholm International Peace Research Institute",
            2025,
            "https://www.sipri.org/databases/armstransfers");
    static final Citation METHOD = new Citation(
            "holtom-bromley-simmel2012",
            "Holtom, Paul and Mark Bromley and Verena Simmel",
            "Measuring International Arms Transfers",
            "SIPRI Fact Sheet",
            2012,
            "https://www.sipri.org/publications/2012/sipri-fact-sheets/measuring-international-arms-transfers");
    static final License LICENSE = new License("(c) SIPRI; figures may be cited, the data not passed on", false);

    /**
     * A complete export names some 260 recipients; one made for a country or two names far fewer
     * parties.
     */
    private static final int RECIPIENTS_OF_A_WHOLE_EXPORT = 100;

    private static final Pattern SELECTION =
            Pattern.compile("Transfers of major conventional arms from (.*?) to (.*?)\\. Deals .*");
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "sipri-transfers",
            "SIPRI Arms Transfers Database: trade registers",
            "Stockholm International Peace Research Institute (SIPRI)",
            List.of(DATABASE, METHOD),
            "https://armstransfers.sipri.org",
            LICENSE,
            List.of("arms_deal"),
            "Deliveries from 1950 to the last year in which the file has any, all parties. Inside, a pair without a deal had no transfer that SIPRI identified.",
            "number of items; SIPRI trend-indicator values (TIV) in millions, which measure volume and not money",
            "Revised every March, all years back to 1950; the day of the export is the vintage.",
            List.of(
                    "The header stands below a preamble whose length varies, or below none; three of its columns have no name and hold the question marks.",
                    "Comments are not quoted and some hold line ends, so that a deal is spread over two lines. A deal's line is its first. In a file that was saved again the second half is a row of its own: it is joined to its deal and listed as such.",
                    "ISO-8859-1 as exported, UTF-8 with a byte-order mark when saved again.",
                    "The year of order is not the year of delivery; the register has the delivery years of a deal and not how it is split between them.",
                    "An empty number ordered is unknown, and so is a total order of 0 beside it; a unit value of 0 with a total order of 0 is unknown too. A delivered value of 0 is below half a million; without delivery years it is none.",
                    "Russia and the Soviet Union are both 365, Serbia and Yugoslavia 345. Germany is 260 to 1989 and 255 from the year of unification, judged by the last delivery year.",
                    "Rebel groups (*), organisations (**), unknown suppliers and recipients keep their name and have no number; so do Libya's two governments and the Yemen Arab Republic that stands beside North Yemen."),
            "On the page above choose trade registers, all suppliers, all recipients, 1950 to the latest year, CSV; import the file.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Charset legacyCharset() {
        return StandardCharsets.ISO_8859_1;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        boolean register = probe.findHeader(SipriTransfers::isHeader).isPresent();
        return register
                ? Recognition.alone("trade register").dated(SipriPreamble.generated(probe))
                : probe.recogniseColumns(
                        Recognition.alone("trade register"), "Recipient", "Supplier", "Year of order", "status");
    }

    private static boolean isHeader(FileProbe.Header header) {
        return header.has("Recipient") && header.has("Supplier") && header.has("Year of order");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        try (TextTable table = bundle.file().open(SipriTransfers::isHeader)) {
            Deals deals = new Deals(table, intake);
            intake.read(bundle.file(), new RegisterRows(table, table.column("Comments")), deals::read);
            intake.reaches(deals.years());
            if (isWhole(bundle.file().probe(), deals.recipients())) {
                intake.covers("arms_deal", "", deals.years());
            } else {
                intake.remark(
                        "the export was not made for all suppliers and all recipients: what it does not list is not known to be none");
            }
        }
    }

    private static boolean isWhole(FileProbe probe, int recipients) {
        return probe.linesStarting("Transfers of major")
                .findFirst()
                .map(line -> {
                    Matcher selection = SELECTION.matcher(line);
                    return selection.matches()
                            && selection.group(1).strip().equals("All countries")
                            && selection.group(2).strip().equals("All countries");
                })
                .orElse(recipients >= RECIPIENTS_OF_A_WHOLE_EXPORT);
    }
}
