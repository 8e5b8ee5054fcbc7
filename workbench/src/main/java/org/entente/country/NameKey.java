package org.entente.country;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is left of a name when case, spaces, punctuation and the publishers' abbreviations are taken
 * away, so that {@code RepublicofKorea}, {@code Korea, Rep. of} and {@code KOREA (Republic of)} are
 * one key.
 */
final class NameKey {

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("st", "saint"),
            Map.entry("rep", "republic"),
            Map.entry("repub", "republic"),
            Map.entry("dem", "democratic"),
            Map.entry("fed", "federal"),
            Map.entry("fmr", "former"),
            Map.entry("is", "islands"),
            Map.entry("isl", "islands"),
            Map.entry("eq", "equatorial"),
            Map.entry("pap", "papua"),
            Map.entry("afr", "african"),
            Map.entry("herzeg", "herzegovina"));

    /**
     * Letters that Unicode does not decompose, and the Arabic letters that Arabic, Persian and Urdu
     * write differently.
     */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ł', "l"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ħ', "h"),
            Map.entry('ŧ', "t"),
            Map.entry('ɛ', "e"),
            Map.entry('ɔ', "o"));

    private static final Map<Character, Character> ARABIC =
            Map.of('ی', 'ي', 'ى', 'ي', 'ې', 'ي', 'ک', 'ك', 'ہ', 'ه', 'ۃ', 'ه', 'ة', 'ه', 'ھ', 'ه');

    private NameKey() {}

    /** The key with its accents: {@code Áo} (Austria in Vietnamese) is not {@code AO}. */
    static String exact(String name) {
        return of(name, true);
    }

    /** The key without accents: {@code Turkiye} is {@code Türkiye}. */
    static String plain(String name) {
        return of(name, false);
    }

    private static String of(String name, boolean accents) {
        String text = turnAround(isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replace('İ', 'i')
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .replace("&", " and ");
        StringBuilder key = new StringBuilder(text.length());
        List<String> tokens = tokens(isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD), accents);
        for (String token : tokens) {
            boolean article = token.equals("the") && tokens.size() > 1;
            if (!article) {
                key.append(ABBREVIATIONS.getOrDefault(token, token));
            }
        }
        String joined = key.toString();
        return joined.contains("of") ? withoutOf(joined) : joined;
    }

    private static String withoutOf(String joined) {
        return joined.replace("ofthe", "of")
                .replace("republicof", "republic")
                .replace("kingdomof", "kingdom")
                .replace("statesof", "states")
                .replace("stateof", "state");
    }

    /** Spares most names the Unicode tables. */
    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@code Korea, Republic of} and {@code Korea (Republic of)} become {@code Republic of Korea}.
     */
    private static String turnAround(String name) {
        int cut = indexOfAny(name, ",(（");
        if (cut <= 0) {
            return name;
        }
        return name.substring(cut + 1) + " " + name.substring(0, cut);
    }

    private static int indexOfAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> tokens(String text, boolean accents) {
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                token.append(c);
            } else if (isVowelSign(c) || isApostrophe(c) || Character.getType(c) == Character.FORMAT) {
                continue;
            } else if (isAccent(c)) {
                if (accents) {
                    token.append(c);
                }
            } else if (isPartOfWord(c)) {
                append(token, c, accents);
            } else if (token.length() > 0) {
                tokens.add(token.toString());
                token.setLength(0);
            }
        }
        if (token.length() > 0) {
            tokens.add(token.toString());
        }
        return tokens;
    }

    private static void append(StringBuilder token, char c, boolean accents) {
        String plain = accents ? null : LETTERS.get(c);
        if (plain != null) {
            token.append(plain);
        } else {
            token.append(ARABIC.getOrDefault(c, c));
        }
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /**
     * Marks on Latin, Greek, Cyrillic and Arabic letters; the vowels of Indian scripts are letters
     * in all but name.
     */
    private static boolean isAccent(char c) {
        return (c >= '\u0300' && c <= '\u036f') || (c >= '\u1dc0' && c <= '\u1dff') || (c >= '\u0653' && c <= '\u0655');
    }

    /**
     * Arabic and Hebrew vowels, which are written or left out at will, and the Arabic letter
     * stretcher.
     */
    private static boolean isVowelSign(char c) {
        return (c >= '\u064b' && c <= '\u0652') || c == '\u0670' || c == '\u0640' || (c >= '\u0591' && c <= '\u05c7');
    }

    private static boolean isApostrophe(char c) {
        return "'’‘ʻʼʽ`´′".indexOf(c) >= 0;
    }
}
