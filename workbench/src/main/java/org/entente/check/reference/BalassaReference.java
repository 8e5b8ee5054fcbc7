package org.entente.check.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.entente.measure.economy.Structures;

/** Revealed comparative advantage by R (economiccomplexity). */
final class BalassaReference {
    private BalassaReference() {}

    static void compare(ValueComparison agreement, Path sample, Path flows) throws IOException {
        Map<String, Double> cells = new HashMap<>();
        Map<String, Double> countries = new HashMap<>();
        Map<String, Double> products = new HashMap<>();
        double world = 0;
        for (CSVRecord row : ReferenceRows.read(flows)) {
            double value = ReferenceRows.number(row, "value");
            cells.merge(row.get("country") + "/" + row.get("product"), value, Double::sum);
            countries.merge(row.get("country"), value, Double::sum);
            products.merge(row.get("product"), value, Double::sum);
            world += value;
        }
        for (CSVRecord row : ReferenceRows.read(sample)) {
            String cell = row.get("country") + "/" + row.get("product");
            double index = Structures.balassa(
                    cells.getOrDefault(cell, 0.0),
                    countries.getOrDefault(row.get("country"), 0.0),
                    products.getOrDefault(row.get("product"), 0.0),
                    world);
            agreement.number(cell, index, ReferenceRows.number(row, "rca"));
        }
    }
}
