package org.entente.source.sipri;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.RowStream;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * Puts deals together again whose comment holds a line end. The export does not quote such
 * comments, so that a deal is spread over several lines; a file that was saved again has the later
 * pieces as rows of their own, filled up with empty fields. Those rows are given too, each as a row
 * of {@link #PIECE} field, so that every row of a file is accounted for.
 */
final class RegisterRows implements RowStream {
    static final int PIECE = 1;

    private final TextTable table;
    private final int width;
    private final int upToComment;
    private final Deque<Row> joined = new ArrayDeque<>();
    private @Nullable Piece ahead;

    /**
     * @param fields fields as they stand, without the empty ones with which a broken row was filled
     *     up
     * @param full whether the row has one field per column
     */
    private record Piece(long line, List<String> fields, boolean full) {}

    RegisterRows(TextTable table, Column comments) {
        this.table = table;
        this.width = table.columns().size();
        this.upToComment = comments.index() + 1;
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (!joined.isEmpty()) {
            return joined.remove();
        }
        Piece first = take();
        if (first == null) {
            return null;
        }
        List<String> fields = new ArrayList<>(first.fields());
        Piece next = take();
        while (next != null && fields.size() == upToComment && isRest(next)) {
            fields.set(
                    upToComment - 1,
                    fields.get(upToComment - 1).strip() + " "
                            + next.fields().get(0).strip());
            fields.addAll(next.fields().subList(1, next.fields().size()));
            if (next.full()) {
                joined.add(Row.of(next.line(), List.of("")));
            }
            next = take();
        }
        ahead = next;
        while (first.full() && fields.size() < width) {
            fields.add("");
        }
        return Row.of(first.line(), fields);
    }

    /**
     * Whether a piece is the rest of a comment, or that and the fields after it, and not a deal.
     */
    private boolean isRest(Piece piece) {
        int size = piece.fields().size();
        return size == 1 || size == width - upToComment + 1;
    }

    private @Nullable Piece take() throws IOException {
        if (ahead != null) {
            Piece piece = ahead;
            ahead = null;
            return piece;
        }
        Row row = table.next();
        if (row == null) {
            return null;
        }
        List<String> fields = row.fields();
        boolean full = fields.size() == width;
        while (full && fields.size() > 1 && fields.get(fields.size() - 1).isBlank()) {
            fields.remove(fields.size() - 1);
        }
        return new Piece(row.line(), fields, full);
    }
}
