package org.entente.source.unvotes;

import java.io.IOException;
import java.util.List;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.tables.Bundle;

/**
 * Votes of the UN General Assembly, in the publisher's one-file form and in the cleaned form of
 * three files.
 */
public final class UnVotes implements Source {
    static final String VOTES = "votes";
    static final String ROLL_CALLS = "roll_calls";
    static final String ISSUES = "issues";
    private static final String PUBLISHED = "published";
    private static final String CLEANED = "cleaned";

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "un-votes",
            "United Nations General Assembly Voting Data",
            "Harvard Dataverse (Voeten, Strezhnev and Bailey)",
            List.of(
                    new Citation(
                            "voeten-strezhnev-bailey2009",
                            "Voeten, Erik and Anton Strezhnev and Michael Bailey",
                            "United Nations General Assembly Voting Data",
                            "Harvard Dataverse",
                            2009,
                            "doi:10.7910/DVN/LEJUQZ"),
                    new Citation(
                            "bailey-strezhnev-voeten2017",
                            "Bailey, Michael A. and Anton Strezhnev and Erik Voeten",
                            "Estimating Dynamic State Preferences from United Nations Voting Data",
                            "Journal of Conflict Resolution 61(2)",
                            2017,
                            "doi:10.1177/0022002715595700")),
            "https://doi.org/10.7910/DVN/LEJUQZ",
            new License("CC0 1.0", true),
            List.of("un_roll_call", "un_issue", "un_vote", "un_member"),
            "Recorded votes since 1946, all members. An absent row is no vote, never an abstention; resolutions adopted without a vote are not in the data.",
            "choice on one roll call: 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member",
            "A release a year or so; older votes are corrected now and then.",
            List.of(
                    "The year is that of the roll call's date, not the session and not the file's own column year: 37 sessions span two calendar years.",
                    "Before session 58 the day of the month is unreliable; the year is not.",
                    "Members are the file's own: Russia is also the Soviet Union (365), Yugoslavia goes on as Serbia (345), North Yemen (678) votes to December 1990 and Yemen (679) after, Zanzibar (511) votes in 1963 only, Taiwan (713) to 1971 and China (710) after, Ukraine and Byelorussia before they were states.",
                    "Germany's votes of 1990 stand under Germany (255) in the one-file form and under the Federal Republic (260) in the cleaned one; in all else the two agree vote by vote.",
                    "In the cleaned form the column country_code is empty for the Federal Republic, North Yemen and Zanzibar; members are read from the column country.",
                    "8 (absent) and 9 (not a member) are no votes; the cleaned form leaves them out.",
                    "Issue areas overlap. Where the one-file form leaves all issue flags empty, the roll call is in no issue area.",
                    "Session 19 (1964) has one roll call."),
            "Download UNVotes.csv (or UNVotesPublished) from the address above, or take un_votes, un_roll_calls and un_roll_call_issues of the R package unvotes; import the file, or the folder that holds the three.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return Recognition.firstOf(
                probe.recogniseColumns(
                        Recognition.alone(PUBLISHED), "rcid", "session", "vote", "ccode", "date", "unres"),
                probe.recogniseColumns(Recognition.part(CLEANED, VOTES, ROLL_CALLS), "rcid", "country", "vote"),
                probe.recogniseColumns(
                        Recognition.part(CLEANED, ROLL_CALLS, VOTES), "rcid", "session", "date", "unres"),
                probe.recogniseColumns(
                        Recognition.part(CLEANED, ISSUES, VOTES, ROLL_CALLS), "rcid", "short_name", "issue"));
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        if (bundle.layout().equals(PUBLISHED)) {
            new PublishedVotes(intake).read(bundle.file());
        } else {
            new CleanedVotes(intake).read(bundle);
        }
    }
}
