namespace DomRules.Engine.Planning;

/// <summary>A line that stock alone cannot meet.</summary>
/// <param name="Line">The line's index.</param>
/// <param name="Missing">How many steps are missing in the fullest plan that stock allows.</param>
public readonly record struct Shortage(int Line, long Missing);
