package org.entente.source.globalgov;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;

/** Treaties, their parties and memberships of bodies from the packages manytreaties and manyios. */
public final class GlobalGov implements Source {
    private static final String LAYOUT = "collections";
    private static final String TREATIES = "treaties_";
    private static final String PARTIES = "parties_";
    private static final String BY_YEAR = "memberships_by_year";
    private static final String WITHOUT_YEARS = "memberships";

    /** The column by which a collection's file is distinguished from the others'. */
    private static final Map<String, String> OWN_COLUMN = Map.of(
            "GGO", "TypeDomain",
            "IEADB", "mitchID",
            "DESTA", "destaID",
            "GPTAD", "gptadID",
            "TOTA", "totaID",
            "HEIDI", "heidiID",
            "LABPTA", "labptaID");

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "globalgov",
            "Many packages: manytreaties 1.0 and manyios",
            "PANARCHIC project, Geneva Graduate Institute",
            List.of(
                    new Citation(
                            "hollway-others-manytreaties2025",
                            "Hollway, James and others",
                            "manytreaties: Many Treaties for Global Governance, version 1.0",
                            "globalgov, GitHub",
                            2025,
                            "https://github.com/globalgov/manytreaties"),
                    new Citation(
                            "hollway-koskinen2016",
                            "Hollway, James and Johan Koskinen",
                            "Multilevel embeddedness: The case of the global fisheries governance complex",
                            "Social Networks 44",
                            2016,
                            "doi:10.1016/j.socnet.2015.03.001")),
            "https://github.com/globalgov",
            new License("CC BY 4.0", true),
            List.of("treaty", "treaty_party", "igo_member"),
            "Treaties from 1351 to 2023 and bodies from 1925 to 2010. Absent inside: the collection does not list it, which is strong for the environment and for trade and says little of other subjects.",
            "treaties; memberships",
            "Versions of the packages, which correct earlier ones.",
            List.of(
                    "Seven collections of treaties overlap; they are kept apart and never added up. Figures rest on GGO, which is the widest and has parties with dates of their own.",
                    "Most treaties of GGO are on the environment, fishing and trade; alliances, extradition, taxes and most of diplomacy are not in it.",
                    "Many parties have no date of signature or ratification of their own; then the treaty's signature stands for it.",
                    "9999-12-31 and other dates of the far future mean no end or not known; some dates are spans or lack the day.",
                    "Codes are ISO's with withdrawn and own ones; organisations and parts of states stand among the parties without a state.",
                    "Membership by year (MIGO) is of informal bodies to 2010; the other file (IIGO) has the years of the body, not of the member, and no figure rests on it."),
            "Save the tables of manytreaties (agreements and parties of GGO, IEADB, DESTA, GPTAD; agreements of HEIDI, TOTA, LABPTA) and of manyios (memberships MIGO, IIGO) as CSV, and import their folder.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        FileProbe.Header header = probe.header();
        boolean treaties = header.has("treatyID") && header.has("Title");
        boolean parties = treaties && header.has("stateID");
        if (parties) {
            return collection(
                            header, Map.of("GGO", "StateRatification", "IEADB", "ieadbID", "DESTA", "destaID"), PARTIES)
                    .orElseGet(() -> header.columns()
                                    .equals(List.of("stateID", "treatyID", "Begin", "Title", "Signature", "Force"))
                            ? Recognition.part(LAYOUT, PARTIES + "GPTAD")
                            : new Recognition.No("is of no known collection of parties", 0.5));
        }
        if (treaties) {
            return collection(header, OWN_COLUMN, TREATIES)
                    .orElseGet(() -> new Recognition.No("is of no known collection of treaties", 0.5));
        }
        return Recognition.firstOf(
                probe.recogniseColumns(
                        Recognition.part(LAYOUT, BY_YEAR), "igoID", "stateID", "membership", "Year", "cowID", "active"),
                probe.recogniseColumns(
                        Recognition.part(LAYOUT, WITHOUT_YEARS), "igoID", "stateID", "Title", "Begin", "End", "Year"));
    }

    private static Optional<Recognition> collection(FileProbe.Header header, Map<String, String> columns, String role) {
        return columns.entrySet().stream()
                .filter(entry -> header.has(entry.getValue()))
                .map(entry -> Recognition.part(LAYOUT, role + entry.getKey()))
                .findFirst();
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        TreatyReader treaties = new TreatyReader(intake);
        MembershipReader memberships = new MembershipReader(intake);
        for (BundleFile file : bundle.files()) {
            String role = file.role();
            if (role.startsWith(TREATIES)) {
                treaties.readTreaties(file, role.substring(TREATIES.length()));
            } else if (role.startsWith(PARTIES)) {
                treaties.readParties(file, role.substring(PARTIES.length()));
            } else if (role.equals(BY_YEAR)) {
                memberships.readByYear(file);
            } else {
                memberships.readWithoutYears(file);
            }
        }
    }
}
