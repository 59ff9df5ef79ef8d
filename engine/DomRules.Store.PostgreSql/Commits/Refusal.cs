using DomRules.Store.Commits;
using Npgsql;

namespace DomRules.Store.PostgreSql.Commits;

/// <summary>Codes with which our statements, and names with which the tables' own guards, end an append.</summary>
internal static class Refusal
{
    public const string HeadMoved = "DR001";

    public const string KeyTaken = "DR002";

    public const string PointerMoved = "DR003";

    public const string OutOfBounds = "DR004";

    public const string NoSuchDecision = "DR005";

    /// <summary>What an error of the database means for an append; null: nothing that an append answers.</summary>
    public static AppendOutcome? Outcome(PostgresException error) => error.SqlState switch
    {
        HeadMoved => AppendOutcome.HeadMoved,
        KeyTaken => AppendOutcome.KeyTaken,
        PointerMoved => AppendOutcome.PointerMoved,
        OutOfBounds => AppendOutcome.OutOfBounds,
        _ => Guard(error.ConstraintName),
    };

    // The check before the writes finds these first; should it ever miss one, the table does not.
    private static AppendOutcome? Guard(string? constraint) => constraint switch
    {
        "commits_number" => AppendOutcome.HeadMoved,
        "answers_key" => AppendOutcome.KeyTaken,
        "pointers_market" => AppendOutcome.PointerMoved,
        "stock_not_oversold" => AppendOutcome.OutOfBounds,
        _ => null,
    };
}
