using System.Data.Common;
using DomRules.Store.Commits;

namespace DomRules.Store.PostgreSql.Values;

/// <summary>The database's values as ours.</summary>
internal static class Columns
{
    public static string? OptionalText(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset Moment(this DbDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    public static DateTimeOffset? OptionalMoment(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Moment(column);

    public static DateOnly? OptionalDay(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    /// <summary>Units without trailing zeros, however they were added up.</summary>
    public static decimal Quantity(this DbDataReader row, int column) => Millionths.ToUnits(Millionths.Of(row.GetDecimal(column)));

    public static ReadOnlyMemory<byte> Bytes(this DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static string[] Texts(this DbDataReader row, int column) => row.GetFieldValue<string[]>(column);
}
