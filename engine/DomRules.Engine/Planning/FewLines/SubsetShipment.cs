namespace DomRules.Engine.Planning.FewLines;

/// <summary>A set of lines, as bits, from one dispatch, with what the slot in hand measures on it.</summary>
internal readonly record struct SubsetShipment(int Lines, int Dispatch, long Value = 0);
