package org.entente.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.entente.regression.Formula.Key;
import org.entente.regression.Formula.Term;
import org.entente.text.MessageBundle;

/**
 * Reads formulas in the way of R: terms joined by {@code +}, products {@code a:b}, {@code a*b} for
 * {@code a + b + a:b}, functions and arithmetic inside parentheses, {@code I(x^2)}, fixed effects
 * after a bar, crossed by {@code ^}. Names may be quoted by backticks.
 */
final class FormulaParser {
    private static final MessageBundle MESSAGES = MessageBundle.english(FormulaParser.class);

    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 40;

    /** Ten crossed by {@code *} are 1,023. */
    private static final int MOST_TERMS = 1_500;

    private final String text;
    private int at;
    private int depth;

    private FormulaParser(String text) {
        this.text = text;
    }

    /** @throws FormulaException with the position, counted from 1, of what was not understood */
    static Formula parse(String text) {
        return of(text).formula();
    }

    private static FormulaParser of(String text) {
        if (text.length() > LONGEST) {
            throw new FormulaException(MESSAGES.fill("too_long", "text", text.length(), "longest", LONGEST));
        }
        return new FormulaParser(text);
    }

    /** {@code a} or {@code a,b} with keys that may be crossed, as in {@code --cluster}. */
    static List<Key> parseKeys(String text) {
        FormulaParser parser = of(text);
        List<Key> keys = new ArrayList<>(List.of(parser.key()));
        while (parser.take(',')) {
            keys.add(parser.key());
        }
        parser.end();
        return keys;
    }

    /** An expression alone, as in {@code --offset}. */
    static Term parseExpression(String text) {
        FormulaParser parser = of(text);
        Term term = parser.named(parser::sum);
        parser.end();
        return term;
    }

    private Formula formula() {
        Term outcome = named(this::sum);
        if (!take('~')) {
            throw wrong(MESSAGES.get("expected_tilde"));
        }
        Map<String, Term> terms = new LinkedHashMap<>();
        boolean without = false;
        boolean minus = false;
        do {
            skip();
            if (minus || peek() == '-') {
                at += minus ? 0 : 1;
                skip();
                if (peek() != '1') {
                    throw wrong(MESSAGES.get("minus_one"));
                }
                at++;
                without = true;
            } else if ((peek() == '0' || peek() == '1') && !isPartOfNumber(at + 1)) {
                without |= peek() == '0';
                at++;
            } else {
                for (Term term : product()) {
                    terms.putIfAbsent(term.name(), term);
                }
                requireFew(terms.size());
            }
            minus = take('-');
        } while (minus || take('+'));
        List<Key> effects = new ArrayList<>();
        if (take('|')) {
            do {
                effects.add(key());
            } while (take('+'));
        }
        end();
        return new Formula(
                outcome,
                List.copyOf(terms.values()),
                effects.isEmpty() && !without,
                effects.stream().distinct().toList());
    }

    private boolean isPartOfNumber(int position) {
        return position < text.length()
                && (Character.isLetterOrDigit(text.charAt(position)) || ".:*^/".indexOf(text.charAt(position)) >= 0);
    }

    /** A term, or several: {@code a*b}. */
    private List<Term> product() {
        List<Term> terms = new ArrayList<>(List.of(interaction()));
        while (take('*')) {
            requireFew(2 * terms.size() + 1);
            Term other = interaction();
            List<Term> crossed = new ArrayList<>(terms);
            crossed.add(other);
            for (Term term : terms) {
                crossed.add(times(term, other));
            }
            terms = crossed;
        }
        return terms;
    }

    private void requireFew(int terms) {
        if (terms > MOST_TERMS) {
            throw wrong(MESSAGES.fill("too_many_terms", "most_terms", MOST_TERMS));
        }
    }

    private Term interaction() {
        Term term = named(this::atom);
        while (take(':')) {
            term = times(term, named(this::atom));
        }
        skip();
        if (peek() == '/' || peek() == '^') {
            throw wrong(MESSAGES.fill("arithmetic", "value", peek()));
        }
        return term;
    }

    private static Term times(Term one, Term other) {
        return new Term(
                one.name() + ":" + other.name(),
                new Expression.Operation((a, b) -> a * b, one.expression(), other.expression()));
    }

    private Key key() {
        List<String> columns = new ArrayList<>(List.of(name()));
        while (take('^')) {
            columns.add(name());
        }
        return new Key(columns);
    }

    /** What reads a part of the formula. */
    private interface Part {
        Expression read();
    }

    private Term named(Part part) {
        skip();
        int from = at;
        Expression expression = part.read();
        return new Term(text.substring(from, at).replaceAll("\\s+", ""), expression);
    }

    private Expression sum() {
        Expression left = factors();
        while (true) {
            if (take('+')) {
                left = operation((a, b) -> a + b, left, factors());
            } else if (take('-')) {
                left = operation((a, b) -> a - b, left, factors());
            } else {
                return left;
            }
        }
    }

    private Expression factors() {
        Expression left = power();
        while (true) {
            if (take('*')) {
                left = operation((a, b) -> a * b, left, power());
            } else if (take('/')) {
                left = operation((a, b) -> a / b, left, power());
            } else {
                return left;
            }
        }
    }

    private Expression power() {
        if (take('-')) {
            enter();
            Expression negated = operation((a, b) -> a - b, new Expression.Constant(0), power());
            depth--;
            return negated;
        }
        Expression base = atom();
        if (take('^')) {
            enter();
            Expression raised = operation(Math::pow, base, power());
            depth--;
            return raised;
        }
        return base;
    }

    private static Expression operation(DoubleBinaryOperator operator, Expression left, Expression right) {
        return new Expression.Operation(operator, left, right);
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw wrong(MESSAGES.fill("too_deep", "deepest", DEEPEST));
        }
    }

    private Expression atom() {
        skip();
        if (take('(')) {
            return inParentheses();
        }
        if (Character.isDigit(peek())
                || peek() == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
            return number();
        }
        int from = at;
        boolean quoted = peek() == '`';
        String name = name();
        if (!quoted && take('(')) {
            DoubleUnaryOperator function = Expression.FUNCTIONS.get(name);
            if (function == null) {
                at = from;
                throw wrong(MESSAGES.fill(
                        "no_function",
                        "name",
                        name,
                        "value",
                        String.join(", ", new TreeSet<>(Expression.FUNCTIONS.keySet()))));
            }
            return new Expression.Call(function, inParentheses());
        }
        return new Expression.Column(name);
    }

    private Expression inParentheses() {
        enter();
        Expression inner = sum();
        if (!take(')')) {
            throw wrong(MESSAGES.get("expected_closing"));
        }
        depth--;
        return inner;
    }

    private Expression number() {
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
        }
        try {
            return new Expression.Constant(Double.parseDouble(text.substring(from, at)));
        } catch (NumberFormatException e) {
            at = from;
            throw wrong(MESSAGES.get("no_number"));
        }
    }

    private String name() {
        skip();
        int from = at;
        if (peek() == '`') {
            int end = text.indexOf('`', at + 1);
            if (end < 0 || end == at + 1) {
                throw wrong(MESSAGES.get("open_quote"));
            }
            at = end + 1;
            return text.substring(from + 1, end);
        }
        if (!Character.isLetter(peek()) && peek() != '_' && peek() != '.') {
            throw wrong(at >= text.length() ? MESSAGES.get("expected_name_end") : MESSAGES.get("expected_name"));
        }
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '.')) {
            at++;
        }
        return text.substring(from, at);
    }

    private void end() {
        skip();
        if (at < text.length()) {
            throw wrong(MESSAGES.fill("unexpected", "at", text.charAt(at)));
        }
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean take(char expected) {
        skip();
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    private FormulaException wrong(String what) {
        return new FormulaException(MESSAGES.fill("at", "text", text, "at", at + 1, "what", what));
    }
}
