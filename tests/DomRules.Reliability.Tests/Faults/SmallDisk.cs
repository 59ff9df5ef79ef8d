using System.Diagnostics;
using System.Globalization;

namespace DomRules.Reliability.Tests.Faults;

/// <summary>A disk of a few MiB that can be filled, and made read-only. Only who may mount gets one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _ballast;

    private SmallDisk(string folder) => (Folder, _ballast) = (folder, Path.Combine(folder, "ballast"));

    internal string Folder { get; }

    /// <summary>A new one; null: this user, or this container, may not mount.</summary>
    internal static SmallDisk? Mount(int mebibytes)
    {
        var folder = Directory.CreateTempSubdirectory("small-disk").FullName;
        if (Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={mebibytes}m,mode=755"), "tmpfs", folder))
        {
            return new SmallDisk(folder);
        }

        Directory.Delete(folder);
        return null;
    }

    /// <summary>Leaves no byte free.</summary>
    internal void Fill()
    {
        using var file = new FileStream(_ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    internal void MakeRoom() => File.Delete(_ballast);

    internal void AllowWriting(bool isAllowed) => Run("mount", "-o", isAllowed ? "remount,rw" : "remount,ro", Folder).ShouldBeTrue();

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
