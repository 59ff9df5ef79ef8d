using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Networks;

/// <summary>One file of a network with what is to be said about it.</summary>
internal sealed class NetworkSource(string file, ReadOnlyMemory<byte> bytes, ReadingOptions options, bool isTable)
{
    internal string File => file;

    internal ReadOnlyMemory<byte> Bytes => bytes;

    internal ReadingContext Context { get; } = new(options, InputLimits.ProblemsPerNetwork);

    internal bool IsTable => isTable;

    internal ImmutableArray<InputProblem> Tell() =>
        isTable ? Context.Problems.TellTable(file) : Context.Problems.Tell(bytes.Span, new(file, 1, "$"));
}
