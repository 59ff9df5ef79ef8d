namespace DomRules.Api.Answers;

/// <summary>What is wrong with a body.</summary>
/// <param name="Pointer">Where: a JSON pointer behind <c>#</c>.</param>
/// <param name="Cause">What is wrong, in a sentence.</param>
/// <param name="Remedy">What to do about it, in a sentence.</param>
internal sealed record BodyProblem(string Pointer, string Cause, string Remedy)
{
    /// <summary>A problem with a member of the body.</summary>
    internal static BodyProblem At(string member, string cause, string remedy) => new("#/" + JsonPointer.Escaped(member), cause, remedy);

    /// <summary>One that is told in sentences, of which the first is the cause.</summary>
    internal static BodyProblem Told(string pointer, string sentences) => sentences.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0
        ? new(pointer, sentences[..(end + 1)], sentences[(end + 2)..])
        : new(pointer, sentences, "Mend it and send it again.");

    public override string ToString() => $"{Cause} {Remedy}";
}
