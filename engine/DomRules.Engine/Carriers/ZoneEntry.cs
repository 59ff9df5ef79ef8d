using DomRules.Engine.Calendars;

namespace DomRules.Engine.Carriers;

/// <summary>A transit time on a lane.</summary>
/// <param name="UpToMetres">Only up to this distance; <see cref="long.MaxValue"/>: any.</param>
/// <param name="Transit">How long.</param>
internal readonly record struct ZoneEntry(long UpToMetres, Transit Transit)
{
    /// <summary>An unknown distance (-1) fits only an entry for any distance.</summary>
    public bool Fits(int metres) => UpToMetres == long.MaxValue || (metres >= 0 && metres <= UpToMetres);
}
