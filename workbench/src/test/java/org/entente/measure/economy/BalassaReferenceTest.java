package org.entente.measure.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.assertj.core.data.Percentage;
import org.entente.TestData;
import org.junit.jupiter.api.Test;

/**
 * The kernel of trade.rca against the indices that the R package economiccomplexity gives for world
 * trade in 1998–2000.
 */
class BalassaReferenceTest {
    private final Map<String, Double> flows = new HashMap<>();
    private final Map<String, Double> countries = new HashMap<>();
    private final Map<String, Double> products = new HashMap<>();
    private double world;

    @Test
    void threeThousandIndicesAgree() throws IOException {
        readFlows(TestData.requireReference("trade-indices/world_trade_avg_1998_to_2000.csv.gz"));
        List<String> sample = Files.readAllLines(TestData.requireReference("trade-indices/balassa-sample.csv"));
        int compared = 0;
        for (String line : sample.subList(1, sample.size())) {
            String[] fields = line.split(",", -1);
            // A product without a row: the reference counts it as sold for nothing, a figure would
            // say not reported.
            double flow = flows.getOrDefault(fields[0] + "/" + fields[1], 0.0);
            double index = Structures.balassa(
                    flow, countries.getOrDefault(fields[0], 0.0), products.getOrDefault(fields[1], 0.0), world);
            assertThat(index).as(line).isCloseTo(Double.parseDouble(fields[2]), Percentage.withPercentage(1e-7));
            compared++;
        }
        assertThat(compared).isEqualTo(3000);
    }

    private void readFlows(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] fields = line.split(",", -1);
                double value = Double.parseDouble(fields[2]);
                flows.merge(fields[0] + "/" + fields[1], value, Double::sum);
                countries.merge(fields[0], value, Double::sum);
                products.merge(fields[1], value, Double::sum);
                world += value;
            }
        }
    }
}
