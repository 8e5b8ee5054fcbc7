package org.entente.store.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.entente.store.query.QueryException.Reason;
import org.entente.text.MessageBundle;

/**
 * Says whether a text is one query that only reads the tables of the store. The engine's own parser
 * takes the text apart; the tree is walked, and every form, table and function in it must be one
 * that is offered. What is not known is refused.
 */
public final class QueryCheck {
    private static final MessageBundle MESSAGES = MessageBundle.english(QueryCheck.class);

    /** The most characters of a query. */
    public static final int LONGEST = 50_000;

    /**
     * Brackets within brackets; the engine's own limit of depth leaves out some forms, which
     * overflow its stack.
     */
    private static final int DEEPEST = 100;

    /** Parts (WITH) of a query; a chain of some hundred overflows the engine's stack. */
    private static final int MOST_PARTS = 50;

    private static final Set<String> EXPRESSIONS = Set.of(
            "BETWEEN",
            "CASE",
            "CAST",
            "COLLATE",
            "COLUMN_REF",
            "COMPARISON",
            "CONJUNCTION",
            "CONSTANT",
            "FUNCTION",
            "LAMBDA",
            "OPERATOR",
            "POSITIONAL_REFERENCE",
            "STAR",
            "SUBQUERY",
            "TYPE",
            "WINDOW");

    /** Nodes of a query, tables and clauses; the sort orders are those of ORDER BY. */
    private static final Set<String> FORMS = Set.of(
            "SELECT_NODE",
            "SET_OPERATION_NODE",
            "RECURSIVE_CTE_NODE",
            "CTE_NODE",
            "BASE_TABLE",
            "EMPTY",
            "EXPRESSION_LIST",
            "JOIN",
            "PIVOT",
            "SUBQUERY",
            "TABLE_FUNCTION",
            "LIMIT_MODIFIER",
            "LIMIT_PERCENT_MODIFIER",
            "ORDER_MODIFIER",
            "DISTINCT_MODIFIER",
            "ORDER_DEFAULT",
            "ASCENDING",
            "DESCENDING");

    private static final Pattern CTE_NAME = Pattern.compile("[\\p{L}\\p{N}_ ]{1,100}");

    /** Beginnings of the names of the engine's own views, which a part must not hide behind. */
    private static final Pattern INTERNAL =
            Pattern.compile("duckdb_|pragma_|sqlite_|pg_|information_schema", Pattern.CASE_INSENSITIVE);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> tables;
    private final UnaryOperator<String> parser;

    /**
     * @param tables names that a query may read
     * @param parser gives the tree of a text, as the engine's {@code json_serialize_sql} does
     */
    public QueryCheck(Set<String> tables, UnaryOperator<String> parser) {
        this.tables = Set.copyOf(tables);
        this.parser = parser;
    }

    /**
     * @throws QueryException when the text is anything but one query that is offered
     */
    public void require(String sql) {
        requireText(sql);
        JsonNode tree = parse(sql);
        if (tree.path("error").asBoolean(true)) {
            throw error(tree);
        }
        JsonNode statements = tree.path("statements");
        if (statements.size() != 1) {
            throw QueryException.refused(
                    statements.isEmpty()
                            ? MESSAGES.get("empty")
                            : MESSAGES.fill("several", "statements", statements.size()));
        }
        int parts = statements.get(0).findValues("cte_map").stream()
                .mapToInt(map -> map.path("map").size())
                .sum();
        if (parts > MOST_PARTS) {
            throw QueryException.refused(MESSAGES.fill("too_many_parts", "most_parts", MOST_PARTS));
        }
        visit(statements.get(0), Set.of());
    }

    /** Brackets in texts and comments count too, which a query of that many has no need of. */
    private static void requireShallow(String sql) {
        int depth = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
            if (depth > DEEPEST) {
                throw QueryException.refused(MESSAGES.get("too_deep"));
            }
        }
    }

    private static void requireText(String sql) {
        if (sql.isBlank()) {
            throw QueryException.refused(MESSAGES.get("empty"));
        }
        if (sql.length() > LONGEST) {
            throw QueryException.refused(MESSAGES.fill("too_long", "sql", sql.length(), "longest", LONGEST));
        }
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                throw QueryException.refused(MESSAGES.fill("control", "c", (int) c, "i", i + 1));
            }
        }
        requireShallow(sql);
    }

    private JsonNode parse(String sql) {
        try {
            return JSON.readTree(parser.apply(sql));
        } catch (StreamConstraintsException e) {
            throw new QueryException(Reason.REFUSED, MESSAGES.get("too_deep"), e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the engine's tree of a query is no JSON", e);
        }
    }

    private static QueryException error(JsonNode tree) {
        String message = tree.path("error_message").asText("the query cannot be read");
        return tree.path("error_type").asText().equals("parser")
                ? new QueryException(
                        Reason.WRONG,
                        message
                                + (tree.has("position")
                                        ? " (character %d)"
                                                .formatted(tree.path("position").asInt() + 1)
                                        : ""))
                : QueryException.refused(MESSAGES.get("no_select"));
    }

    private void visit(JsonNode node, Set<String> named) {
        if (node.isArray()) {
            node.forEach(child -> visit(child, named));
            return;
        }
        if (!node.isObject()) {
            return;
        }
        Set<String> known = named;
        JsonNode parts = node.path("cte_map").path("map");
        if (!parts.isEmpty()) {
            known = new HashSet<>(named);
            for (JsonNode part : parts) {
                String name = part.path("key").asText();
                if (!CTE_NAME.matcher(name).matches() || INTERNAL.matcher(name).lookingAt()) {
                    throw QueryException.refused(MESSAGES.fill("cte_name", "name", name));
                }
                visit(part.path("value"), Set.copyOf(known));
                known.add(name.toLowerCase(Locale.ROOT));
            }
        }
        boolean call = requireOffered(node, known);
        for (var field : node.properties()) {
            if (field.getKey().equals("cte_map") || call && field.getKey().equals("function")) {
                continue;
            }
            // A recursive part knows its own name after UNION only: before it, the name is looked
            // up among the tables.
            boolean recursion = field.getKey().equals("right") && form(node).equals("RECURSIVE_CTE_NODE");
            visit(
                    field.getValue(),
                    recursion ? with(known, node.path("cte_name").asText()) : known);
        }
        if (call) {
            visit(node.path("function").path("arguments"), known);
        }
    }

    /** Whether the node is a call of a table function, whose name was looked at here. */
    private boolean requireOffered(JsonNode node, Set<String> named) {
        if (node.has("class")) {
            requireExpression(node);
            return false;
        }
        String form = form(node);
        if (form.isEmpty() || node.has("kind")) {
            return false;
        }
        if (form.equals("SHOW_REF")) {
            throw QueryException.refused(MESSAGES.get("show"));
        }
        if (form.endsWith("_QUERY_NODE")) {
            throw QueryException.refused(MESSAGES.fill("writes", "form", form.replace("_QUERY_NODE", "")));
        }
        if (!FORMS.contains(form)) {
            throw QueryException.refused(MESSAGES.fill("form", "form", form));
        }
        if (form.equals("BASE_TABLE")) {
            requireTable(node, named);
        }
        if (form.equals("TABLE_FUNCTION")) {
            requireTableFunction(node.path("function"));
            return true;
        }
        return false;
    }

    private static void requireExpression(JsonNode node) {
        String kind = node.path("class").asText();
        if (kind.equals("PARAMETER")) {
            throw QueryException.refused(MESSAGES.get("parameter"));
        }
        if (!EXPRESSIONS.contains(kind)) {
            throw QueryException.refused(MESSAGES.fill("form", "form", kind));
        }
        if (kind.equals("FUNCTION") || kind.equals("WINDOW")) {
            String name = node.path("function_name").asText();
            if (isQualified(node) || !AllowedFunctions.isScalar(name)) {
                throw QueryException.refused(MESSAGES.fill("function", "name", path(node, name)));
            }
        }
        if (kind.equals("TYPE") && isQualified(node)) {
            throw QueryException.refused(MESSAGES.fill(
                    "form", "form", path(node, node.path("type_name").asText())));
        }
    }

    private void requireTable(JsonNode node, Set<String> named) {
        String name = node.path("table_name").asText();
        if (!node.path("schema_name").asText().isEmpty()
                || !node.path("catalog_name").asText().isEmpty()
                || node.path("qualified_name").path("path").size() > 1) {
            throw tables.contains(name.toLowerCase(Locale.ROOT))
                    ? QueryException.refused(MESSAGES.fill("qualified", "name", name))
                    : QueryException.refused(MESSAGES.fill("no_table", "name", path(node, name), "value", ""));
        }
        if (!node.path("at_clause").isNull() && !node.path("at_clause").isMissingNode()) {
            throw QueryException.refused(MESSAGES.get("at"));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (!named.contains(lower) && !tables.contains(lower)) {
            throw QueryException.refused(MESSAGES.fill("no_table", "name", name, "value", close(lower)));
        }
    }

    private static void requireTableFunction(JsonNode call) {
        String name = call.path("function_name").asText();
        if (!call.path("class").asText().equals("FUNCTION") || isQualified(call) || !AllowedFunctions.isTable(name)) {
            throw QueryException.refused(MESSAGES.fill("table_function", "name", path(call, name)));
        }
    }

    private static boolean isQualified(JsonNode node) {
        return !node.path("schema").asText().isEmpty()
                || !node.path("catalog").asText().isEmpty()
                || node.path("qualified_name").path("path").size() > 1;
    }

    private static String path(JsonNode node, String name) {
        JsonNode path = node.path("qualified_name").path("path");
        if (path.size() < 2) {
            return name;
        }
        StringBuilder text = new StringBuilder();
        path.forEach(part -> text.append(text.isEmpty() ? "" : ".").append(part.asText()));
        return text.toString();
    }

    private String close(String asked) {
        Optional<String> best = tables.stream()
                .filter(table -> !asked.isEmpty() && (table.startsWith(asked) || asked.startsWith(table)))
                .sorted()
                .findFirst();
        return best.map(table -> MESSAGES.fill("did_you_mean", "table", table)).orElse("");
    }

    private static String form(JsonNode node) {
        JsonNode type = node.path("type");
        return type.isTextual() ? type.asText() : "";
    }

    private static Set<String> with(Set<String> names, String one) {
        Set<String> more = new HashSet<>(names);
        more.add(one.toLowerCase(Locale.ROOT));
        return more;
    }
}
