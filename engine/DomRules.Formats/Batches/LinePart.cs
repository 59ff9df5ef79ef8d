namespace DomRules.Formats.Batches;

/// <summary>Some whole lines of a text.</summary>
/// <param name="Text">The lines.</param>
/// <param name="FirstLine">Number of the first, from 1.</param>
internal readonly record struct LinePart(ReadOnlyMemory<byte> Text, int FirstLine);
