namespace DomRules.Api.Commands;

/// <summary>A line of a body.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Bytes">Its bytes, without the line's end.</param>
/// <param name="IsTooLong">Whether it is longer than a line may be; it is the last that is read then.</param>
internal readonly record struct BodyLine(int Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong)
{
    /// <summary>Whether nothing stands there.</summary>
    internal bool IsBlank => Bytes.Span.Trim(" \t\r"u8).IsEmpty;
}
