using DomRules.Formats.Problems;
using DomRules.Model.Orders;

namespace DomRules.Formats.Json;

/// <summary>What reading needs besides the text; one for each thread, used again from record to record.</summary>
internal sealed class ReadingContext(ReadingOptions options, ProblemList problems, StringInterner strings)
{
    internal ReadingContext(ReadingOptions options, int problemLimit) : this(options, new(problemLimit), new())
    {
    }

    internal ReadingOptions Options { get; } = options;

    /// <summary>The same way of reading, with memory of its own.</summary>
    internal ReadingContext ForAnotherThread() => new(Options, InputLimits.ProblemsPerOrder);

    /// <summary>A limit of inputs; what was taken in once is read whatever the limits are by now.</summary>
    internal int Limit(int most) => Options.IsKept ? int.MaxValue : most;

    internal StringInterner Strings { get; } = strings;

    internal ProblemList Problems { get; } = problems;

    internal ListInterner Lists { get; } = new();

    /// <summary>Room for the lines of an order while they are read.</summary>
    internal List<OrderLine> Lines { get; } = [];

    /// <summary>Room for lists of texts while they are read.</summary>
    internal List<string> Texts { get; } = [];
}
