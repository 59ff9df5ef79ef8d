namespace DomRules.Studio.Versions;

/// <summary>How a library that is live fares.</summary>
/// <param name="ADay">Decisions a day of the markets that it decides for, of late.</param>
/// <param name="Rules">How many rules it has.</param>
/// <param name="Silent">Those that said nothing in the last weeks, by policy; null: nothing was decided in that time, so that nothing can be told.</param>
internal sealed record PolicyFigure(decimal ADay, int Rules, IReadOnlyList<(string Policy, string Rule)>? Silent);
