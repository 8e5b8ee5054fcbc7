package org.entente.measure.estimate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.measure.model.QuestionException;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * What follows the colon of a potential: {@code unrealised}, a product with its scheme such as
 * {@code SITC:7}, or both joined by a plus.
 *
 * @param unrealised whether the actual flow is taken from the prediction
 * @param scheme of the product; empty for all goods
 * @param product code; empty for all goods
 */
record PotentialAsk(boolean unrealised, String scheme, String product) {
    private static final MessageBundle MESSAGES = MessageBundle.english(PotentialAsk.class);

    private static final String UNREALISED = "unrealised";
    private static final Pattern PRODUCT = Pattern.compile("([A-Za-z][A-Za-z0-9.]*):([A-Za-z0-9.]+)");

    static PotentialAsk parse(String measure, @Nullable String argument) {
        PotentialAsk read = new PotentialAsk(false, "", "");
        for (String part : argument == null ? new String[0] : argument.split("\\+", -1)) {
            Matcher product = PRODUCT.matcher(part);
            if (part.equals(UNREALISED) && !read.unrealised) {
                read = new PotentialAsk(true, read.scheme, read.product);
            } else if (product.matches() && read.isWhole()) {
                read = new PotentialAsk(read.unrealised, product.group(1), product.group(2));
            } else {
                throw new QuestionException(
                        MESSAGES.fill("potential.no_argument", "measure", measure, "argument", argument));
            }
        }
        return read;
    }

    /** How {@code unrealised} of a product is written; of all goods when it is empty. */
    static String unrealised(String product) {
        return product.isEmpty() ? UNREALISED : UNREALISED + "+" + product;
    }

    /** Whether it is what is predicted of a product. */
    boolean isSection() {
        return !unrealised && !isWhole();
    }

    /** Whether it is about all goods. */
    boolean isWhole() {
        return product.isEmpty();
    }
}
