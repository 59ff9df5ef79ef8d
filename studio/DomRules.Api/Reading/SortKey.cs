using System.Globalization;

namespace DomRules.Api.Reading;

/// <summary>Parts of sort keys: texts that stand in the order of what they mean.</summary>
internal static class SortKey
{
    internal const char Between = '\u0001';

    /// <summary>The earlier, the earlier; null last.</summary>
    internal static string Earliest(DateTimeOffset? at) => Digits(at?.UtcTicks ?? long.MaxValue);

    /// <summary>The later, the earlier.</summary>
    internal static string Latest(DateTimeOffset at) => Digits(long.MaxValue - at.UtcTicks);

    private static string Digits(long number) => number.ToString("D19", CultureInfo.InvariantCulture);
}
