using DomRules.Operations.Figures;

namespace DomRules.Studio.Home;

/// <summary>What a page can show at once, and what follows.</summary>
/// <param name="Known">Figures; null: none were worked out yet.</param>
/// <param name="Coming">Newer ones that are being worked out; null: these are new enough.</param>
internal sealed record HomeLook(LiveFigures? Known, Task<LiveFigures>? Coming);
