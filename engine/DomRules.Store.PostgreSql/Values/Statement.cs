using Npgsql;
using NpgsqlTypes;

namespace DomRules.Store.PostgreSql.Values;

/// <summary>SQL with its arguments in the order $1, $2 …; the one place where our values become the database's.</summary>
internal sealed class Statement(string sql)
{
    /// <summary>What Npgsql sends.</summary>
    public NpgsqlBatchCommand Command { get; } = new(sql);

    /// <summary>A text. One that no store can hold is passed as NULL, which equals nothing.</summary>
    public Statement Text(string? value) => With(NpgsqlDbType.Text, value is null ? null : Storable(value));

    public Statement Long(long? value) => With(NpgsqlDbType.Bigint, value);

    public Statement Int(int value) => With(NpgsqlDbType.Integer, value);

    public Statement Moment(DateTimeOffset? value) => With(NpgsqlDbType.Bigint, value?.UtcTicks);

    public Statement Bytes(ReadOnlyMemory<byte> value) => With(NpgsqlDbType.Bytea, value);

    public Statement Texts(IEnumerable<string?> values) => Array(NpgsqlDbType.Text, values);

    public Statement Longs(IEnumerable<long> values) => Array(NpgsqlDbType.Bigint, values);

    public Statement Ints(IEnumerable<int> values) => Array(NpgsqlDbType.Integer, values);

    public Statement Moments(IEnumerable<DateTimeOffset> values) => Array(NpgsqlDbType.Bigint, values.Select(value => value.UtcTicks));

    public Statement OptionalMoments(IEnumerable<DateTimeOffset?> values) => Array(NpgsqlDbType.Bigint, values.Select(value => value?.UtcTicks));

    public Statement Quantities(IEnumerable<decimal> values) => Array(NpgsqlDbType.Numeric, values);

    public Statement Days(IEnumerable<DateOnly?> values) => Array(NpgsqlDbType.Date, values);

    public Statement Bodies(IEnumerable<ReadOnlyMemory<byte>> values) => Array(NpgsqlDbType.Bytea, values);

    private Statement Array<T>(NpgsqlDbType type, IEnumerable<T> values) => With(NpgsqlDbType.Array | type, values as T[] ?? [.. values]);

    private Statement With(NpgsqlDbType type, object? value)
    {
        Command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
        return this;
    }

    private static string? Storable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (text[i] == '\0' || char.IsSurrogate(text[i])) return null;
        }

        return text;
    }
}
