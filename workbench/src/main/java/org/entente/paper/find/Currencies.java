package org.entente.paper.find;

import java.util.Locale;

/** Codes of ISO 4217 for what texts write; XXX for those that no measure could use. */
final class Currencies {
    private Currencies() {}

    static String code(String sign) {
        String s = sign.toUpperCase(Locale.ROOT).replaceAll("[.\\s]", "");
        if (s.equals("$") || s.startsWith("US") || s.startsWith("DOLLAR") || s.startsWith("AMERICAN")) {
            return "USD";
        }
        if (s.startsWith("EUR") || s.equals("€")) {
            return "EUR";
        }
        if (s.equals("£") || s.startsWith("POUND") || s.equals("GBP")) {
            return "GBP";
        }
        if (s.startsWith("YEN") || s.equals("JPY") || s.equals("¥")) {
            return "JPY";
        }
        if (s.startsWith("YUAN") || s.startsWith("RENM") || s.equals("RMB") || s.equals("CNY")) {
            return "CNY";
        }
        if (s.startsWith("LIRA") || s.equals("TL") || s.equals("TRY") || s.equals("₺")) {
            return "TRY";
        }
        if (s.startsWith("ROUB") || s.startsWith("RUB")) {
            return "RUB";
        }
        return switch (s) {
            case "A$" -> "AUD";
            case "C$" -> "CAD";
            case "S$" -> "SGD";
            case "₹", "INR" -> "INR";
            case "PKR" -> "PKR";
            case "CHF" -> "CHF";
            default -> "XXX";
        };
    }
}
