package org.entente.provenance.own;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the file of a table is laid out.
 *
 * @param shape what a row is about
 * @param first column of the state, of the first of a pair, or of the one that something goes out
 *     from
 * @param second column of the second state; null for a table of one state
 * @param codes how states are named
 * @param time column of the year or date; null where years stand across
 * @param dated whether that column holds dates rather than years
 * @param combine what several rows of a subject and year mean
 * @param missing what stands in place of a value that is not known
 * @param zeros what stands in place of a zero, such as a dash
 * @param blankIsZero whether an empty field is a zero, else it is not known
 * @param notStates names that stand in a state's column and are none, such as World
 * @param decimalMark what separates decimals
 * @param thousandsMark what separates thousands; null where nothing does
 * @param sheet sheet of a workbook; null for the first that has the columns
 * @param encoding encoding of a text that is not UTF-8; null for none
 */
public record OwnTable(
        OwnShape shape,
        OwnField first,
        @Nullable OwnField second,
        OwnCodes codes,
        @Nullable OwnField time,
        boolean dated,
        OwnCombine combine,
        List<String> missing,
        List<String> zeros,
        boolean blankIsZero,
        List<String> notStates,
        char decimalMark,
        @Nullable Character thousandsMark,
        @Nullable String sheet,
        @Nullable String encoding) {

    public OwnTable {
        missing = List.copyOf(missing);
        zeros = List.copyOf(zeros);
        notStates = List.copyOf(notStates);
        if ((shape == OwnShape.STATE) != (second == null)) {
            throw new IllegalArgumentException("a table of one state has one column of states, any other has two");
        }
        if (thousandsMark != null && thousandsMark == decimalMark) {
            throw new IllegalArgumentException(
                    "'decimal_mark' and 'thousands_mark' cannot both be '" + decimalMark + "'");
        }
        for (String zero : zeros) {
            if (missing.contains(zero)) {
                throw new IllegalArgumentException("'" + zero + "' is named as missing and as zero; it can be one");
            }
        }
    }
}
