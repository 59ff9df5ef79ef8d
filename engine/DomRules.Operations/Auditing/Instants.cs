using System.Globalization;

namespace DomRules.Operations.Auditing;

/// <summary>Moments as the chain writes them.</summary>
internal static class Instants
{
    internal static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
