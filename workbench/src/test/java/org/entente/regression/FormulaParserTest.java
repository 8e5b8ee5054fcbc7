package org.entente.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaParserTest {
    private static List<String> terms(String formula) {
        return FormulaParser.parse(formula).terms().stream()
                .map(Formula.Term::name)
                .toList();
    }

    @Test
    void termsKeepTheirNamesAndEffectsAreCrossed() {
        Formula formula = FormulaParser.parse("flow ~ log( dist ) + rta + a:b | exporter^year + importer^year + pair");

        assertThat(formula.outcome().name()).isEqualTo("flow");
        assertThat(formula.terms()).extracting(Formula.Term::name).containsExactly("log(dist)", "rta", "a:b");
        assertThat(formula.effects())
                .extracting(Formula.Key::name)
                .containsExactly("exporter^year", "importer^year", "pair");
        assertThat(formula.constant()).isFalse();
    }

    @Test
    void constantWithoutEffectsUnlessTakenAway() {
        assertThat(FormulaParser.parse("y ~ x").constant()).isTrue();
        assertThat(FormulaParser.parse("y ~ x - 1").constant()).isFalse();
        assertThat(FormulaParser.parse("y ~ 0 + x").constant()).isFalse();
        assertThat(FormulaParser.parse("y ~ 1 | a + b").constant()).isFalse();
        assertThat(terms("y ~ 1 | a + b")).isEmpty();
        assertThat(terms("y ~ a*b")).containsExactly("a", "b", "a:b");
        assertThat(terms("y ~ x + x")).containsExactly("x");
    }

    @Test
    void arithmeticHasTheUsualOrder() {
        Formula formula = FormulaParser.parse("y ~ I(-x^2 + 3*`odd name`/2 - (1 - x)) + x:`odd name`");
        Map<String, double[]> columns = Map.of("x", new double[] {2}, "odd name", new double[] {5});

        assertThat(formula.terms().get(0).expression().evaluate(1, columns::get)[0])
                .isEqualTo(-4 + 7.5 + 1);
        assertThat(formula.terms().get(1).expression().evaluate(1, columns::get)[0])
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "y;2;~",
                "y ~;4;ends",
                "y ~ x +;8;ends",
                "y ~ lgo(x);5;no function lgo",
                "y ~ x^2;6;I(x^2)",
                "y ~ (x;7;closing",
                "y ~ x | a + 3;13;name of a column",
                "y ~ x ) z;7;no place",
                "y ~ `x;5;backticks",
                "y ~ x - 2;9;constant",
            })
    void mistakesAreNamedWithTheirPosition(String formula, int position, String what) {
        assertThatThrownBy(() -> FormulaParser.parse(formula))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("character " + position + ":")
                .hasMessageContaining(what);
    }

    @Test
    void termsAreBoundedOnceProductsAreWrittenOut() {
        assertThat(FormulaParser.parse("y ~ a*b*c*d*e*f*g*h*i*j").terms()).hasSize(1023);
        assertThatThrownBy(() -> FormulaParser.parse("y ~ a*b*c*d*e*f*g*h*i*j*k"))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("character 25:")
                .hasMessageContaining("more than 1500 terms");
        assertThatThrownBy(() -> FormulaParser.parse("y ~ a*b*c*d*e*f*g*h*i*j + k*l*m*n*o*p*q*r*s"))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("more than 1500 terms");
        // The same terms again are none more.
        assertThat(FormulaParser.parse("y ~ a*b*c*d*e*f*g*h*i*j + a*b*c*d*e*f*g*h*i")
                        .terms())
                .hasSize(1023);
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThatThrownBy(() -> FormulaParser.parse("y ~ " + "(".repeat(5000)))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("parentheses");
        assertThatThrownBy(() -> FormulaParser.parse("y ~ I(" + "-".repeat(5000) + "x)"))
                .isInstanceOf(FormulaException.class);
        assertThatThrownBy(() -> FormulaParser.parse("y ~ " + "x + ".repeat(5000) + "x"))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("characters");
    }
}
