package org.entente.web.data;

import java.util.List;
import java.util.Map;
import org.entente.web.http.Address;

/**
 * A query to begin with.
 *
 * @param name the rest of the key of its title, {@code sql.example.NAME}
 * @param sql the query
 */
public record SqlExample(String name, String sql) {

    /**
     * One for each habit that a query over these tables needs: choose the release, join votes, mind
     * open ends, see what is there.
     */
    public static final List<SqlExample> ALL = List.of(
            new SqlExample("arms", """
                    SELECT deal.order_year, deal.designation, deal.description, deal.delivered, deal.delivered_tiv, deal.line
                    FROM arms_deal AS deal
                    WHERE deal.snapshot = (SELECT max_by(snapshot, vintage) FROM snapshot WHERE source = 'sipri-transfers')
                      AND deal.supplier = 640 AND deal.recipient = 770
                    ORDER BY deal.order_year, deal.line"""),
            new SqlExample("votes", """
                    SELECT roll.day, roll.resolution, roll.title, one.vote AS turkiye, other.vote AS pakistan
                    FROM un_vote AS one
                    JOIN un_vote AS other USING (snapshot, rcid)
                    JOIN un_roll_call AS roll USING (snapshot, rcid)
                    WHERE snapshot = (SELECT max_by(snapshot, vintage) FROM snapshot WHERE source = 'un-votes')
                      AND one.member = 640 AND other.member = 770
                      AND one.vote <= 3 AND other.vote <= 3 AND one.vote <> other.vote
                    ORDER BY roll.day DESC, rcid"""),
            new SqlExample("alliances", """
                    SELECT one.alliance, one.first_day, one.last_day, one.defence, one.nonaggression, one.consultation
                    FROM alliance_member AS one
                    JOIN alliance_member AS other USING (snapshot, alliance)
                    WHERE one.member = 640 AND other.member = 770
                      AND one.first_day <= DATE '1960-01-01' AND coalesce(one.last_day, DATE '9999-12-31') >= DATE '1960-01-01'
                      AND other.first_day <= DATE '1960-01-01' AND coalesce(other.last_day, DATE '9999-12-31') >= DATE '1960-01-01'
                    ORDER BY one.alliance"""),
            new SqlExample("snapshots", """
                    SELECT snapshot, source, vintage, rows_kept, rows_rejected
                    FROM snapshot
                    ORDER BY source, vintage"""));

    /** The page with its answer. */
    public String address() {
        return new Address("/sql", Map.of("q", sql)).text();
    }

    /** The key of its title. */
    public String title() {
        return "sql.example." + name;
    }
}
