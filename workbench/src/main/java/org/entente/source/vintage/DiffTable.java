package org.entente.source.vintage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How rows of a canonical table are matched between two vintages.
 *
 * @param table canonical table
 * @param keys lists of columns: rows equal in all columns of one are the same row, tried from the
 *     first list on; none where rows only come and go
 * @param states columns with the state, or the two states, that a row is about; none where it is
 *     about none
 */
record DiffTable(String table, List<List<String>> keys, List<String> states) {

    /**
     * A register has no number for a deal: what the two parties agreed on is tried from the most
     * telling to the least.
     */
    private static final DiffTable DEALS = new DiffTable(
            "arms_deal",
            List.of(
                    columns(
                            "supplier supplier_name recipient recipient_name order_year designation description ordered"),
                    columns("supplier supplier_name recipient recipient_name order_year designation description"),
                    columns("supplier supplier_name recipient recipient_name designation description ordered"),
                    columns("supplier supplier_name recipient recipient_name designation description"),
                    columns("supplier supplier_name recipient recipient_name order_year designation"),
                    columns("supplier supplier_name recipient recipient_name order_year description ordered")),
            columns("supplier recipient"));

    private static final List<DiffTable> KNOWN = List.of(
            DEALS,
            of("arms_total", "role party party_name year", "party"),
            of(
                    "trade_flow",
                    "year exporter exporter_name importer importer_name reporter scheme product",
                    "exporter importer"),
            of(
                    "trade_aggregate",
                    "year exporter exporter_name importer importer_name reporter scheme product",
                    "exporter importer"),
            of("product_code", "scheme product", ""),
            of("state_distance", "origin origin_name destination destination_name", "origin destination"),
            of("contiguity", "state neighbour year type", "state neighbour"),
            of("capital", "state from_day", "state"),
            of("un_roll_call", "rcid", ""),
            of("un_issue", "rcid issue", ""),
            of("un_vote", "rcid member", "member"),
            of("un_member", "member", "member"),
            of("state_year", "variable state party_name year", "state"),
            of("ideal_point", "state session series", "state"),
            of("alliance", "alliance", ""),
            of("alliance_member", "alliance member_number phase first_day", "member"),
            of("alliance_pledge", "year pledger receiver", "pledger receiver"),
            of("igo_joint", "year first second", "first second"),
            of("igo_count", "year state", "state"),
            of("leader_spell", "state_number leader_id first_day", "state"),
            of("election", "election step", "state"),
            of("dispute", "dispute", ""),
            of("dispute_participant", "dispute state first_day", "state"),
            of("dispute_dyad", "dispute year state opponent", "state opponent"),
            of("conflict_year", "conflict year", ""),
            of("conflict_party", "conflict year role place", "state"),
            of("rivalry", "first first_name second second_name from_year", "first second"),
            of("agreement", "agreement", ""),
            of("agreement_member", "agreement member_number", "member"),
            of("pair_quantity", "variable year origin origin_name destination destination_name", "origin destination"),
            of("entry_rule", "passport passport_name destination destination_name", "passport destination"),
            of("sanction", "sanction_case target target_name sender sender_name through from_year", "target sender"),
            of("treaty", "collection treaty title", ""),
            of("treaty_party", "collection treaty title party", "state"),
            of("igo_member", "body party from_year", "state"),
            of("state_composition", "topic party_name place", "state"),
            of("event_code", "scheme code", ""),
            of("event_scale", "scheme code", ""),
            of("actor_code", "part code", ""),
            of("own_measure", "measure", ""),
            of("own_value", "measure year day first first_name second second_name", "first second"));

    private static final Map<String, DiffTable> BY_NAME =
            KNOWN.stream().collect(Collectors.toMap(DiffTable::table, Function.identity()));

    DiffTable {
        keys = List.copyOf(keys);
        states = List.copyOf(states);
    }

    private static DiffTable of(String table, String key, String states) {
        return new DiffTable(table, List.of(columns(key)), columns(states));
    }

    private static List<String> columns(String names) {
        return Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).toList();
    }

    /** The table's way of matching; a table without keys of its own has rows that come and go. */
    static DiffTable get(String table) {
        return BY_NAME.getOrDefault(table, new DiffTable(table, List.of(), List.of()));
    }

    /** Columns that say what a row is. */
    List<String> naming() {
        return keys.isEmpty() ? List.of() : keys.get(0);
    }
}
