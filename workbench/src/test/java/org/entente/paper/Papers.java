package org.entente.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.paper.claims.ClaimFinder;
import org.entente.paper.claims.PaperClaim;
import org.entente.paper.find.SentenceReader;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.language.English;
import org.entente.paper.text.BlockKind;
import org.entente.paper.text.PaperReader;
import org.entente.paper.text.PaperText;
import org.entente.paper.text.Passages;
import org.entente.paper.text.TextBlock;
import org.entente.paper.text.UnreadablePaperException;

/** Sentences as papers, for tests; the language models are loaded once. */
public final class Papers {
    private static final English ENGLISH = English.load();

    private Papers() {}

    /** A paper of one paragraph. */
    public static PaperText paragraph(String text) {
        return new PaperText(text, List.of(TextBlock.of(BlockKind.PARAGRAPH, 0, text.length())), List.of());
    }

    /** The sentences of a paragraph, read. */
    public static List<SentenceReading> read(String text) {
        return SentenceReader.read(Passages.of(paragraph(text)), ENGLISH).sentences();
    }

    /** What a plain text with headings, lists and tables states, read as a file. */
    public static PaperAuditor.Found file(Path folder, String text) throws IOException, UnreadablePaperException {
        return PaperAuditor.find(PaperReader.read(Files.writeString(folder.resolve("paper.txt"), text)));
    }

    /** The claims of a paragraph. */
    public static List<PaperClaim> claims(String text) {
        return new ClaimFinder().find(read(text));
    }

    /** A claim in one line: kind, measure, states, years, value or rank. */
    public static String line(PaperClaim claim) {
        StringBuilder line = new StringBuilder(claim.kind().word()).append(' ').append(claim.measure());
        var subject = claim.subject();
        var object = claim.object();
        line.append(' ').append(subject == null ? "-" : subject.code());
        line.append('>').append(object == null ? "-" : object.code());
        line.append(' ').append(claim.year() == null ? "-" : claim.year());
        line.append(claim.until() == null ? "" : "-" + claim.until());
        if (claim.value() != null) {
            line.append(' ').append(claim.value());
        }
        if (claim.rank() != null) {
            line.append(" #").append(claim.rank());
        }
        return line.toString();
    }
}
