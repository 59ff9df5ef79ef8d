using System.Globalization;

namespace DomRules.Operations.Auditing;

/// <summary>Moments as the chain writes them.</summary>
public static class Instants
{
    /// <summary>The moment in UTC, with no more digits than it needs.</summary>
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
