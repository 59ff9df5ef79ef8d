namespace DomRules.Engine.Carriers;

/// <summary>How every service stands to one level that orders ask for.</summary>
/// <param name="Level">The level.</param>
/// <param name="Fits">By service index.</param>
internal sealed record AskedLevel(string Level, LevelFit[] Fits);
