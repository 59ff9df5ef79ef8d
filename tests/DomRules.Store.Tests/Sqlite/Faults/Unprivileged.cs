using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace DomRules.Store.Tests.Sqlite.Faults;

/// <summary>Runs something with the file permissions of an ordinary user, also where tests run as root, whom no permission stops.</summary>
internal static class Unprivileged
{
    private const uint Nobody = 65534;

    /// <summary>Runs it on a thread of its own, whose file-system identity alone is changed.</summary>
    public static void Run(Action work)
    {
        ExceptionDispatchInfo? failed = null;
        var thread = new Thread(() =>
        {
            try
            {
                if (Environment.IsPrivilegedProcess) _ = SetFileUser(Nobody);
                work();
            }
            catch (Exception broken)
            {
                failed = ExceptionDispatchInfo.Capture(broken);
            }
        });
        thread.Start();
        thread.Join();
        failed?.Throw();
    }

    [DllImport("libc", EntryPoint = "setfsuid", ExactSpelling = true)]
    private static extern int SetFileUser(uint user);
}
