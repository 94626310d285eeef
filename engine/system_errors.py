"""What the system says of a file that it does not open, read or write, in both languages."""

import errno

from gouji.engine.text import Text


def in_words(error: OSError | ValueError) -> Text:
    """Return why the system refused; what it seldom says is left as it says it. A ValueError is that of a name."""
    if not isinstance(error, OSError):
        return _BAD_NAME
    said = error.strerror or type(error).__name__
    return _WORDS.get(error.errno or 0, _OTHER.format(said=said))


_FULL = Text("磁盘空间已满", "no space left on the device")
_FORBIDDEN = Text("没有权限", "permission denied")
_TOO_MANY = Text("同时打开的文件过多", "too many open files")
_WORDS = {
    errno.ENOENT: Text("文件不存在", "no such file"),
    errno.ENOTDIR: Text("路径中有一段不是文件夹", "a part of the path is no folder"),
    errno.EISDIR: Text("这是文件夹，不是文件", "this is a folder, not a file"),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: Text("所在的磁盘只读", "the file system is read-only"),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EMFILE: _TOO_MANY,
    errno.ENFILE: _TOO_MANY,
    errno.EIO: Text("磁盘读写出错", "input/output error"),
    errno.ENAMETOOLONG: Text("文件名过长", "the file name is too long"),
    errno.ELOOP: Text("符号链接互相指向", "the symbolic links lead in a circle"),
    errno.EBADF: Text("没有打开", "it is not open"),
}
_BAD_NAME = Text("文件名无效", "the file name is not valid")
_OTHER = Text("系统报告：{said}", "the system says: {said}")
