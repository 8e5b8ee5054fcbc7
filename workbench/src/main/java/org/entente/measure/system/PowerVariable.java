package org.entente.measure.system;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What power is measured by: a variable of one source. Different quantities never enter one
 * figure's shares.
 */
enum PowerVariable {
    /** Composite Index of National Capability: a state's mean share of six resources. */
    CINC("nmc", "cinc"),
    /** Military spending in constant US$. */
    MILEX("sipri-milex", "milex_constant_usd"),
    /** Gross domestic product in constant international dollars. */
    GDP("gdp-population", "pwtrgdp");

    private final String source;
    private final String variable;

    PowerVariable(String source, String variable) {
        this.source = source;
        this.variable = variable;
    }

    String source() {
        return source;
    }

    String variable() {
        return variable;
    }

    /** As arguments write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PowerVariable> find(String code) {
        return Arrays.stream(values()).filter(q -> q.code().equals(code)).findFirst();
    }
}
