package org.entente.casefile.model;

/**
 * A sum of money.
 *
 * @param amount above zero, in whole units of the currency (neither thousands nor millions)
 * @param currency ISO 4217, such as {@code USD}
 */
public record Money(double amount, String currency) {
    public Money {
        if (!(amount > 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("an amount of money is above zero, not " + amount);
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "a currency is three capital letters such as USD, not '" + currency + "'");
        }
    }
}
