package io.keytier.scoring.adapter.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.keytier.scoring.domain.Migration;
import io.keytier.scoring.topology.ScoreEvents;

/**
 * From which tier to which customers would move, over all customers.
 *
 * @param asOf the business day of the state that was counted
 * @param basedOn the version in force that the moves start from
 * @param moves without empty cells, the highest tiers first; customers that stay stand among them
 */
record MigrationResponse(LocalDate asOf, int basedOn, long customers, long moved, List<Move> moves) {

    private static final Comparator<Move> HIGHEST_FIRST = Comparator.comparing((Move move) -> -move.fromRank)
            .thenComparing(move -> -move.toRank)
            .thenComparing(Move::from)
            .thenComparing(Move::to);

    /**
     * Customers that make the same move.
     *
     * @param monetary what they come to within the window in force
     * @param monetaryAfter what they come to within the window of the policy
     */
    record Move(
            String from,
            int fromRank,
            String to,
            int toRank,
            long customers,
            BigDecimal monetary,
            BigDecimal monetaryAfter) {

        static Move of(Migration.Cell cell) {
            return new Move(
                    cell.from().name(),
                    cell.from().rank(),
                    cell.to().name(),
                    cell.to().rank(),
                    cell.customers(),
                    ScoreEvents.readable(cell.monetary()),
                    ScoreEvents.readable(cell.monetaryAfter()));
        }

        private Move plus(Move other) {
            return new Move(
                    from,
                    fromRank,
                    to,
                    toRank,
                    customers + other.customers,
                    ScoreEvents.readable(monetary.add(other.monetary)),
                    ScoreEvents.readable(monetaryAfter.add(other.monetaryAfter)));
        }
    }

    static MigrationResponse of(LocalDate asOf, int basedOn, Stream<Move> moves) {
        var cells = new TreeMap<Move, Move>(HIGHEST_FIRST);
        moves.forEach(move -> cells.merge(move, move, Move::plus));
        var all = List.copyOf(cells.values());
        return new MigrationResponse(
                asOf,
                basedOn,
                all.stream().mapToLong(Move::customers).sum(),
                all.stream()
                        .filter(move -> !move.from.equals(move.to))
                        .mapToLong(Move::customers)
                        .sum(),
                all);
    }
}
