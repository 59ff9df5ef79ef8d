namespace DomRules.Model.Returns;

/// <summary>Units of a line that came back before.</summary>
public sealed record ReturnedLine(int Line, decimal Quantity);
