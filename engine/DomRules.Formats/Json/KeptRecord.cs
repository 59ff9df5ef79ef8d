namespace DomRules.Formats.Json;

/// <summary>Reads one value of a form that only we write.</summary>
internal static class KeptRecord
{
    /// <summary>The value, or what is wrong with it.</summary>
    /// <param name="bytes">The value and nothing else.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="read">Reads it.</param>
    internal static Reading<T> Read<T>(ReadOnlySpan<byte> bytes, string name, ReadValue<T> read) where T : class
    {
        var context = new ReadingContext(ReadingOptions.Kept, InputLimits.ProblemsPerOrder);
        var value = JsonRecord.Read(bytes, context, read);
        var problems = context.Problems.IsEmpty ? [] : context.Problems.Tell(bytes, new(name, 1, "$"));
        return new(context.Problems.HasErrors ? null : value, problems);
    }
}
