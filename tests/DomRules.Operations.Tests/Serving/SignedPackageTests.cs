using System.Text;
using DomRules.Operations.Auditing;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Tests.Serving;

/// <summary>Unsigned, altered, or signed by somebody else: refused.</summary>
public sealed class SignedPackageTests
{
    private static readonly (string Private, string Public) Ours = Signature.NewKeys();
    private static readonly (string Private, string Public) Theirs = Signature.NewKeys();
    private static readonly FileBundle Library = LibraryBundle.OfPath(Path.Combine(RepositoryFolder.Path, "rule-libraries", "complete")).Value!;

    [Fact]
    public void Open_APackageOfATrustedKey_IsTheLibrary() =>
        SignedPackage.Open(Pack(Ours), [Theirs.Public, Ours.Public]).Value.ShouldNotBeNull().Write().ShouldBe(Library.Write());

    [Fact]
    public void Open_APackageOfAnotherKey_IsRefused() =>
        SignedPackage.Open(Pack(Theirs), [Ours.Public]).Problem.ShouldNotBeNull().ShouldContain("is not trusted here");

    [Fact]
    public void Open_APackageThatWasAltered_IsRefusedWithAndWithoutTrust()
    {
        var altered = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Pack(Ours)).Replace("because", "becauze", StringComparison.Ordinal));
        SignedPackage.Open(altered, [Ours.Public]).Problem.ShouldNotBeNull().ShouldContain("altered");
        SignedPackage.Open(altered, []).Problem.ShouldNotBeNull().ShouldContain("altered");
    }

    [Fact]
    public void Open_APackageWhoseSignatureIsNone_IsRefused()
    {
        var text = Encoding.UTF8.GetString(Pack(Ours));
        var start = text.IndexOf("\"signature\":\"", StringComparison.Ordinal) + 13;
        SignedPackage.Open(Encoding.UTF8.GetBytes(text[..start] + "AAAA" + "\"}"), [Ours.Public]).Problem.ShouldNotBeNull().ShouldContain("altered");
    }

    [Fact]
    public void Open_APlainBundle_IsRefusedWhereSignaturesAreAskedFor()
    {
        SignedPackage.Open(Library.Write(), [Ours.Public]).Problem.ShouldNotBeNull().ShouldContain("not signed");
        SignedPackage.Open(Library.Write(), []).Value.ShouldNotBeNull();
    }

    [Fact]
    public void Pack_WithKeysThatAreNoPair_IsRefused() =>
        SignedPackage.Pack(Library, Ours.Private, Theirs.Public).Problem.ShouldBe("The two keys are no pair.");

    private static byte[] Pack((string Private, string Public) keys) => SignedPackage.Pack(Library, keys.Private, keys.Public).Value!;
}
