package org.entente.export;

import java.nio.file.Path;
import java.util.Locale;
import org.entente.measure.model.QuestionException;

/** The kinds of file that a panel is written to, by the ending of the file's name. */
public enum PanelFormat {
    CSV,
    PARQUET,
    DTA,
    XLSX;

    /**
     * The format that a file's name implies.
     *
     * @throws QuestionException when its ending is none of these
     */
    public static PanelFormat of(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        for (PanelFormat format : values()) {
            if (name.contains(".") && format.name().equals(ending)) {
                return format;
            }
        }
        throw new QuestionException(
                "a panel is written to a file that ends in .csv, .parquet, .dta or .xlsx, not to " + name);
    }
}
