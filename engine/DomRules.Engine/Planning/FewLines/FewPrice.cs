namespace DomRules.Engine.Planning.FewLines;

/// <summary>The price that stood at a place of the table.</summary>
internal readonly record struct FewPrice(int Place, long Price);
