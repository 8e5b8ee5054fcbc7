package org.entente.source.comtrade;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.country.StateSystem;
import org.entente.source.intake.ReportedFlow;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.TradeFlows;
import org.entente.source.intake.TradeParty;
import org.entente.source.intake.TradeProduct;
import org.entente.source.states.ComtradeCodes;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.jspecify.annotations.Nullable;

/** Reads records of Comtrade, whatever file they come from. */
final class Records {
    /** What every record must have. */
    static final List<String> REQUIRED = List.of(
            "typeCode",
            "freqCode",
            "period",
            "reporterCode",
            "flowCode",
            "partnerCode",
            "partner2Code",
            "classificationCode",
            "cmdCode",
            "customsCode",
            "mosCode",
            "motCode",
            "primaryValue");

    /** What records have in addition when descriptions were requested. */
    static final List<String> DESCRIPTIONS = List.of("reporterDesc", "partnerDesc", "cmdDesc");

    private final Map<String, Column> columns = new HashMap<>();
    private final TradeFlows flows;
    private final TableRows names;
    private final Set<TradeProduct> named = new HashSet<>();

    Records(List<Column> all, TradeFlows flows, TableRows names) {
        all.forEach(column -> columns.putIfAbsent(column.name(), column));
        this.flows = flows;
        this.names = names;
    }

    void read(Row row) {
        require(row, "typeCode", "C", "is not C (goods)");
        require(row, "freqCode", "A", "is not A (annual)");
        require(row, "partner2Code", "0", "is one second partner of several: the row over all of them counts");
        require(row, "customsCode", "C00", "is one customs procedure of several: the row over all of them counts");
        require(row, "mosCode", "0", "is one mode of supply of several: the row over all of them counts");
        require(row, "motCode", "0", "is one mode of transport of several: the row over all of them counts");
        String direction = row.required(column("flowCode"));
        boolean buys = direction.equals("M");
        if (!buys && !direction.equals("X")) {
            throw new BadField(column("flowCode"), row, "is neither M (import) nor X (export), of which it is a part");
        }
        TradeParty reports = party(row, "reporterCode", "reporterDesc");
        TradeParty other = party(row, "partnerCode", "partnerDesc");
        TradeProduct product = product(row);
        Column value = column("primaryValue");
        ReportedFlow flow = new ReportedFlow(
                row.year(column("period")),
                buys ? other : reports,
                buys ? reports : other,
                buys ? ReportedFlow.IMPORTER : ReportedFlow.EXPORTER,
                product,
                row.isEmpty(value) ? null : row.amount(value));
        flows.add(flow);
        flows.answers(flow);
        name(row, product);
    }

    private Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalStateException("no column " + name);
        }
        return column;
    }

    private void require(Row row, String name, String wanted, String otherwise) {
        Column column = column(name);
        if (!row.required(column).equals(wanted)) {
            throw new BadField(column, row, otherwise);
        }
    }

    private TradeParty party(Row row, String code, String description) {
        int number = row.integer(column(code));
        Integer cow = ComtradeCodes.find(number);
        return new TradeParty(cow, name(row, number, cow, description), ComtradeCodes.isGroup(number));
    }

    /**
     * The name that the record gives; Entente's where descriptions were not requested, else the
     * number.
     */
    private String name(Row row, int number, @Nullable Integer cow, String description) {
        Column column = columns.get(description);
        if (column != null && !row.isEmpty(column)) {
            return row.text(column);
        }
        return cow == null
                ? Integer.toString(number)
                : StateSystem.standard().get(cow).name();
    }

    private TradeProduct product(Row row) {
        String code = row.required(column("cmdCode"));
        return code.equals("TOTAL")
                ? TradeProduct.TOTAL
                : TradeProduct.of(row.required(column("classificationCode")), code);
    }

    private void name(Row row, TradeProduct product) {
        Column description = columns.get("cmdDesc");
        String scheme = product.scheme();
        if (scheme != null && description != null && !row.isEmpty(description) && named.add(product)) {
            names.begin()
                    .add(scheme)
                    .add(product.code())
                    .add(product.level())
                    .add(row.text(description))
                    .end();
        }
    }
}
