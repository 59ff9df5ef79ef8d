using DomRules.Formats.Problems;

namespace DomRules.Formats.Json;

/// <summary>What reading needs besides the text; one for each thread, used again from record to record.</summary>
internal sealed class ReadingContext(ReadingOptions options, ProblemList problems, StringInterner strings)
{
    internal ReadingContext(ReadingOptions options, int problemLimit) : this(options, new(problemLimit), new())
    {
    }

    internal ReadingOptions Options { get; } = options;

    internal StringInterner Strings { get; } = strings;

    internal ProblemList Problems { get; } = problems;

    /// <summary>Room for lists of texts while they are read.</summary>
    internal List<string> Texts { get; } = [];
}
