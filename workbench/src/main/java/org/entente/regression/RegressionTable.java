package org.entente.regression;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.numerics.regression.Family;
import org.entente.text.MessageBundle;

/** Prints a regression: for people, for spreadsheets, for programs, for papers. */
public final class RegressionTable {
    private static final MessageBundle MESSAGES = MessageBundle.english(RegressionTable.class);

    private RegressionTable() {}

    /** {@code term,coefficient,std_error,statistic,p_value}. */
    public static String csv(GravityResult result) {
        StringBuilder out = new StringBuilder("term,coefficient,std_error,statistic,p_value\n");
        for (GravityResult.Coefficient row : result.coefficients()) {
            out.append(quoted(row.term()))
                    .append(',')
                    .append(row.estimate())
                    .append(',')
                    .append(row.standardError())
                    .append(',')
                    .append(plain(row.statistic()))
                    .append(',')
                    .append(plain(row.p()))
                    .append('\n');
        }
        return out.toString();
    }

    private static String quoted(String term) {
        return term.contains(",") || term.contains("\"") ? '"' + term.replace("\"", "\"\"") + '"' : term;
    }

    private static String plain(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }

    /** All that is known of the estimate. */
    public static String json(GravityResult result) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        GravityRequest request = result.request();
        root.put("formula", request.formula());
        root.put("data", request.data().toString());
        root.put("family", request.family().name().toLowerCase(Locale.ROOT));
        root.put("covariance", request.covariance().name().toLowerCase(Locale.ROOT));
        if (!request.clusters().isEmpty()) {
            root.put("clusters", request.clusters());
        }
        ArrayNode coefficients = root.putArray("coefficients");
        for (GravityResult.Coefficient row : result.coefficients()) {
            ObjectNode node = coefficients.addObject();
            node.put("term", row.term());
            node.put("coefficient", row.estimate());
            node.put("std_error", row.standardError());
            put(node, "statistic", row.statistic());
            put(node, "p_value", row.p());
        }
        root.put("rows", result.rows());
        root.put("observations", result.observations());
        ObjectNode dropped = root.putObject("dropped");
        dropped.put("missing", result.dropped().missing());
        dropped.put("separated", result.dropped().separated());
        dropped.put("singleton", result.dropped().singletons());
        ObjectNode separated = root.putObject("separated_by");
        separated.put("level_of_zeros", result.dropped().separatedLevels());
        separated.put("combination", result.dropped().separatedCombinations());
        root.put("singletons_kept", result.keptSingletons());
        root.put("deviance", result.deviance());
        root.put("converged", true);
        root.put("iterations", result.iterations());
        root.put("parameters", result.parameters());
        root.put("covariance_repaired", result.repaired());
        root.put("bias_corrected", result.correction().isPresent());
        result.correction().ifPresent(correction -> {
            ObjectNode node = root.putObject("bias_correction");
            node.put("std_errors", correction.errors());
            node.put("pairs_limited", correction.limited());
            ObjectNode before = node.putObject("uncorrected");
            for (int k = 0; k < result.coefficients().size(); k++) {
                before.put(
                        result.coefficients().get(k).term(),
                        correction.uncorrected().get(k));
            }
        });
        ObjectNode effects = root.putObject("fixed_effects");
        result.effects().forEach(effect -> effects.put(effect.name(), effect.levels()));
        ArrayNode collinear = root.putArray("collinear");
        result.collinear().forEach(collinear::add);
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }

    /** A table to be read. */
    public static String text(GravityResult result) {
        GravityRequest request = result.request();
        StringBuilder out = new StringBuilder();
        out.append(MESSAGES.fill(
                "title",
                "poisson",
                request.family() == Family.POISSON ? MESSAGES.get("poisson") : MESSAGES.get("gaussian"),
                "outcome",
                result.outcome(),
                "regressors",
                result.regressors()));
        out.append('\n');
        int width = Math.max(
                12,
                result.coefficients().stream()
                        .mapToInt(row -> row.term().length())
                        .max()
                        .orElse(0));
        String line = "%-" + width + "s %14s %14s %12s %10s  %s%n";
        if (!result.coefficients().isEmpty()) {
            out.append(line.formatted("term", "coefficient", "std_error", "statistic", "p_value", "")
                            .stripTrailing())
                    .append('\n');
        }
        for (GravityResult.Coefficient row : result.coefficients()) {
            out.append(line.formatted(
                                    row.term(),
                                    "%.8g".formatted(row.estimate()),
                                    "%.6g".formatted(row.standardError()),
                                    row.statistic().isPresent()
                                            ? "%.4f".formatted(row.statistic().getAsDouble())
                                            : "",
                                    row.p().isPresent()
                                            ? "%.4g".formatted(row.p().getAsDouble())
                                            : "",
                                    stars(row))
                            .stripTrailing())
                    .append('\n');
        }
        out.append('\n');
        out.append(MESSAGES.fill("errors", "request", errors(request)));
        if (result.repaired()) {
            out.append(MESSAGES.fill("repaired"));
        }
        result.correction().ifPresent(correction -> out.append(corrected(result, correction)));
        out.append(MESSAGES.fill("used", "observations", result.observations(), "rows", result.rows()));
        count(out, "missing", result.dropped().missing());
        count(out, "separated_level", result.dropped().separatedLevels());
        count(out, "separated_combination", result.dropped().separatedCombinations());
        count(out, "singletons", result.dropped().singletons());
        count(out, "kept_singletons", result.keptSingletons());
        if (!result.effects().isEmpty()) {
            out.append(MESSAGES.fill(
                    "effects",
                    "effects",
                    result.effects().stream()
                            .map(effect -> MESSAGES.fill("levels", "effect", effect.name(), "levels", effect.levels()))
                            .collect(Collectors.joining(", "))));
        }
        if (!result.collinear().isEmpty()) {
            out.append(MESSAGES.fill("collinear", "collinear", String.join(", ", result.collinear())));
        }
        out.append(MESSAGES.fill("deviance", "deviance", "%.10g".formatted(result.deviance())));
        out.append(MESSAGES.fill("converged", "iterations", result.iterations()));
        return out.toString();
    }

    private static String corrected(GravityResult result, GravityResult.Correction correction) {
        String before = IntStream.range(0, result.coefficients().size())
                .mapToObj(k -> "%s %.8g"
                        .formatted(
                                result.coefficients().get(k).term(),
                                correction.uncorrected().get(k)))
                .collect(Collectors.joining(", "));
        String text = MESSAGES.fill(
                "corrected",
                "corrected_both",
                correction.errors() ? MESSAGES.get("corrected_both") : MESSAGES.get("corrected_coefficients"),
                "before",
                before);
        return correction.limited() == 0 ? text : text + MESSAGES.fill("limited", "limited", correction.limited());
    }

    private static void count(StringBuilder out, String key, int count) {
        if (count > 0) {
            out.append(MESSAGES.fill(key, "count", count));
        }
    }

    private static String errors(GravityRequest request) {
        return switch (request.covariance()) {
            case IID -> MESSAGES.get("iid");
            case ROBUST -> MESSAGES.get("robust");
            case CLUSTER -> MESSAGES.fill("clustered", "clusters", request.clusters());
        };
    }

    /** What the signs of {@link #stars} mean. */
    private static final String STARS = "$^{*}$ $p<0.05$, $^{**}$ $p<0.01$, $^{***}$ $p<0.001$";

    private static String stars(GravityResult.Coefficient row) {
        double p = row.p().orElse(1);
        return p < 0.001 ? "***" : p < 0.01 ? "**" : p < 0.05 ? "*" : "";
    }

    /** A tabular for a paper: coefficients with standard errors in parentheses. */
    public static String latex(GravityResult result) {
        StringBuilder out = new StringBuilder("\\begin{tabular}{lr}\n\\hline\n & ");
        out.append(escaped(result.outcome())).append(" \\\\\n\\hline\n");
        for (GravityResult.Coefficient row : result.coefficients()) {
            out.append("%s & %.4f%s \\\\%n & (%.4f) \\\\%n"
                    .formatted(
                            escaped(row.term()),
                            row.estimate(),
                            stars(row).isEmpty() ? "" : "$^{" + stars(row) + "}$",
                            row.standardError()));
        }
        out.append("\\hline\n");
        result.effects()
                .forEach(effect ->
                        out.append("%s & %,d levels \\\\%n".formatted(escaped(effect.name()), effect.levels())));
        out.append("Observations & %,d of %,d rows \\\\%n".formatted(result.observations(), result.rows()));
        latexCount(out, "missing values", result.dropped().missing());
        latexCount(out, "separated", result.dropped().separated());
        latexCount(out, "singletons", result.dropped().singletons());
        if (!result.collinear().isEmpty()) {
            out.append("Left out, collinear & %s \\\\%n".formatted(escaped(String.join(", ", result.collinear()))));
        }
        out.append("Converged & yes, in %d iterations \\\\%n".formatted(result.iterations()));
        out.append("Standard errors & %s \\\\%n".formatted(escaped(errors(result.request()))));
        out.append("\\hline\n\\multicolumn{2}{l}{\\footnotesize %s} \\\\%n".formatted(STARS));
        return out.append("\\end{tabular}\n").toString();
    }

    private static void latexCount(StringBuilder out, String what, int count) {
        if (count > 0) {
            out.append("Dropped, %s & %,d \\\\%n".formatted(what, count));
        }
    }

    private static String escaped(String text) {
        return text.replaceAll("([_&%#$])", "\\\\$1").replace("^", "\\^{}");
    }
}
