using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Decisions;

/// <summary>Blocks of decisions that have something, from the newest down: what they have it of is told by the statement.</summary>
internal sealed class Postings : IDisposable
{
    // It is as dear to seek a block as to pass over about as many.
    private const int Steps = 8;

    private readonly SqliteStatement statement;
    private readonly Func<SqliteStatement, long, SqliteStatement> begin;
    private bool isOpen;

    private Postings(SqliteStatement statement, Func<SqliteStatement, long, SqliteStatement> begin) => (this.statement, this.begin) = (statement, begin);

    /// <summary>The block where it stands; -1: there are no more.</summary>
    public long Block { get; private set; } = long.MaxValue;

    /// <summary>Which of the block's 64 decisions have it.</summary>
    public long Bits { get; private set; }

    /// <summary>The decisions that have a word.</summary>
    public static Postings OfWord(SqliteConnection connection, long word) => new(
        connection.Use("SELECT block, bits FROM posting WHERE word = ? AND block <= ? ORDER BY block DESC"), (statement, block) => statement.Add(word).Add(block));

    /// <summary>The decisions of an order.</summary>
    public static Postings OfOrder(SqliteConnection connection, string order) => new(
        connection.Use("SELECT seq >> 6, sum(1 << (seq & 63)) FROM decision WHERE order_id = ? AND seq < (? + 1) << 6 GROUP BY seq >> 6 ORDER BY seq >> 6 DESC"),
        (statement, block) => statement.Add(order).Add(block));

    /// <summary>Goes to the newest block at or below one.</summary>
    public void Seek(long block)
    {
        for (var i = 0; isOpen && Block > block && i < Steps; i++) Next();
        if (Block <= block) return;
        begin(statement.Again(), block);
        isOpen = true;
        Next();
    }

    public void Dispose() => statement.Dispose();

    private void Next() => (Block, Bits) = statement.Step() ? (statement.Long(0), statement.Long(1)) : (-1, 0);
}
