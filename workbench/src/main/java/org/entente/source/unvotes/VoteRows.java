package org.entente.source.unvotes;

import java.util.HashSet;
import java.util.Set;
import org.entente.source.intake.Intake;
import org.entente.source.intake.KeySet;
import org.entente.source.intake.TableRows;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;

/** Appends votes and members, and refuses a second vote of one member on one roll call. */
final class VoteRows {
    private final TableRows votes;
    private final TableRows members;
    private final KeySet cast = new KeySet();
    private final Set<Integer> known = new HashSet<>();

    VoteRows(Intake intake) {
        votes = intake.table("un_vote");
        members = intake.table("un_member");
    }

    /**
     * Checks that this is the member's first vote on the roll call; to be called before anything is
     * appended.
     *
     * @throws BadField when it is a second one
     */
    void requireFirst(int rcid, int member, Row row, Column column) {
        if (!cast.add(rcid * 1000L + member)) {
            throw new BadField(column, row, "votes a second time on this roll call");
        }
    }

    void add(int rcid, int member, String name, int vote) {
        if (known.add(member)) {
            members.begin().add(member).add(name).end();
        }
        votes.begin().add(rcid).add(member).add(vote).end();
    }
}
